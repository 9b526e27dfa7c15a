using System;

namespace RtmSim.Cli.Tests.Surfaces.After;

public enum Level : byte
{
    Low = 1,
    Middle = 3,
    High = 2,
}

public enum Kind
{
    One = 1,
}

public delegate void Told(string text);

public delegate long Asked(string text);

public interface ISpeaks
{
    void Say(string text);
}

public interface ICounts
{
    int Count { get; }
}

public struct Pair
{
    public int First;
    public string Second;

    public Pair(int first, string second)
    {
        First = first;
        Second = second;
    }
}

public class Base
{
    public const int Limit = 6;
    public const string Name = "base";

    public virtual void Meet()
    {
    }
}

public class Talker : Base, ISpeaks, ICounts
{
    public Told? OnTold;

    public Talker(string name) => Label = name;

    public event EventHandler? Spoke;

    public string Label { get; set; }

    public long Loud { get; set; }

    public int Count => 0;

    public string this[int index, int other] => Label + index;

    public new void Meet() => Spoke?.Invoke(this, EventArgs.Empty);

    public void Say(string text) => OnTold?.Invoke(text);

    public void Say(string text, int times) => Loud = times;

    public int Ask(string text, int patience = 4, bool loudly = false) => text.Length + patience;

    public void Take(ref int number, ref long result) => result = number;

    public T Same<T>(T value, byte[] bytes, int[,] grid) => value;

    public void Inner()
    {
    }

    internal void Hidden()
    {
    }

    public class Nested
    {
        public int Depth;

        internal class Deeper
        {
            public int Depth = 1;
        }
    }
}

public static class Tools
{
    public static int Sum(params int[] numbers) => numbers.Length;

    public static int Twice(int number) => 2 * number;
}

public sealed class New
{
    public int Member;
}
