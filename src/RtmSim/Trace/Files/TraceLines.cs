using System;
using System.IO;

namespace RtmSim.Tracing;

/// <summary>The lines of a trace file as bytes, none longer than allowed.</summary>
internal sealed class TraceLines
{
    private readonly Stream _stream;
    private readonly string _file;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private byte[] _line = new byte[1024];
    private int _start;
    private int _end;

    public TraceLines(Stream stream, string file)
    {
        _stream = stream;
        _file = file;
    }

    /// <summary>The number of the last line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the last line ended as a line does, and not with the file.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>The next line without its end; null after the last.</summary>
    /// <exception cref="TraceFormatException">It is too long, or cannot be read.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        int length = 0;
        bool any = false;
        IsEnded = false;
        while (!IsEnded && Fill())
        {
            any = true;
            int end = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            IsEnded = end >= 0;
            int taken = (IsEnded ? end : _end) - _start;
            Append(_start, taken, ref length);
            _start += taken + (IsEnded ? 1 : 0);
        }

        if (!any)
        {
            return null;
        }

        Number++;
        if (length > 0 && _line[length - 1] == '\r')
        {
            length--;
        }

        return new ReadOnlyMemory<byte>(_line, 0, length);
    }

    private void Append(int start, int count, ref int length)
    {
        if (length + count > TraceFormat.LongestLine)
        {
            throw new TraceFormatException(
                _file, Number + 1, 1,
                $"the line is longer than {TraceFormat.LongestLine / (1024 * 1024)} MB; "
                    + "a trace has a line for each event");
        }

        if (length + count > _line.Length)
        {
            Array.Resize(ref _line, Math.Max(_line.Length * 2, length + count));
        }

        Array.Copy(_buffer, start, _line, length, count);
        length += count;
    }

    private bool Fill()
    {
        if (_start < _end)
        {
            return true;
        }

        _start = 0;
        _end = _stream.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }
}
