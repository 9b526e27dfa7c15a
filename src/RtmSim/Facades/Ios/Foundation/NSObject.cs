// The SDK knows no nullable annotations: an app that compiles with it compiles with this.
#nullable disable

using System;

namespace Foundation;

/// <summary>What all objects of the iOS API are.</summary>
public class NSObject : IDisposable
{
    /// <summary>Releases what is behind the object, if there is anything.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what is behind the object; here does nothing.</summary>
    /// <param name="disposing">True if the app asked for it.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
