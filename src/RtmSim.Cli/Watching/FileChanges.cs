using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;

namespace RtmSim.Cli.Watching;

/// <summary>Changes on the disk. An editor saves in several steps: one change here.</summary>
internal sealed class FileChanges : IFileChanges, IDisposable
{
    /// <summary>How long nothing may happen for a change to be over.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    /// <summary>How often a change may go on before it is told nevertheless.</summary>
    private const int MostSteps = 20;

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly AutoResetEvent _signal = new(initialState: false);
    private volatile bool _isStopped;

    /// <summary>Watches from now on; a path that is not there is left to the run to tell.</summary>
    /// <param name="paths">Files, and folders with all below them.</param>
    public FileChanges(IEnumerable<string> paths)
    {
        foreach (string path in paths.Distinct(StringComparer.Ordinal))
        {
            if (Directory.Exists(path))
            {
                Watch(path, "*", isDeep: true);
            }
            else if (File.Exists(path))
            {
                string full = Path.GetFullPath(path);
                Watch(Path.GetDirectoryName(full)!, Path.GetFileName(full), isDeep: false);
            }
        }
    }

    public bool Wait()
    {
        _signal.WaitOne();
        for (int step = 0; step < MostSteps && !_isStopped && _signal.WaitOne(Quiet); step++)
        {
        }

        return !_isStopped;
    }

    /// <summary>Ends all waiting, from any thread.</summary>
    public void Stop()
    {
        _isStopped = true;
        _signal.Set();
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers)
        {
            watcher.Dispose();
        }
    }

    private void Watch(string folder, string filter, bool isDeep)
    {
        FileSystemWatcher watcher = new(folder, filter)
        {
            IncludeSubdirectories = isDeep,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName
                | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, _) => _signal.Set();
        watcher.Created += (_, _) => _signal.Set();
        watcher.Deleted += (_, _) => _signal.Set();
        watcher.Renamed += (_, _) => _signal.Set();

        // More happened than it could keep; what exactly, a look at the files tells.
        watcher.Error += (_, _) => _signal.Set();
        watcher.EnableRaisingEvents = true;
        _watchers.Add(watcher);
    }
}
