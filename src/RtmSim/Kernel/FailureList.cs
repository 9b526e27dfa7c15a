using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.ExceptionServices;

namespace RtmSim.Kernel;

/// <summary>
/// What went wrong during a run, to be thrown at its end: one exception as itself with its own
/// stack trace, several as one <see cref="AggregateException"/>.
/// </summary>
internal sealed class FailureList
{
    private const int Kept = 16;

    private readonly List<ExceptionDispatchInfo> _failures = new();
    private int _further;

    public void Add(Exception exception)
    {
        if (_failures.Count < Kept)
        {
            _failures.Add(ExceptionDispatchInfo.Capture(exception));
        }
        else
        {
            _further++;
        }
    }

    /// <summary>Notes what ended the run; it comes before what only happened in it.</summary>
    public void Lead(Exception exception) =>
        _failures.Insert(0, ExceptionDispatchInfo.Capture(exception));

    /// <summary>Throws what was noted, and forgets it.</summary>
    public void ThrowIfAny()
    {
        if (_failures.Count == 0)
        {
            return;
        }

        ExceptionDispatchInfo[] failures = _failures.ToArray();
        int further = _further;
        _failures.Clear();
        _further = 0;
        if (failures.Length == 1)
        {
            failures[0].Throw();
        }

        string all = Number(failures.Length + further);
        string kept = further == 0 ? string.Empty : $", of which the first {Number(Kept)} are here";
        throw new AggregateException(
            $"{all} exceptions came out of this run{kept}.",
            failures.Select(failure => failure.SourceException));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
