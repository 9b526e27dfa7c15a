using System;

namespace RtmSim.Cli.Tests.Surfaces.Before;

public enum Level : byte
{
    Low = 1,
    High = 2,
}

public enum Kind : byte
{
    One = 1,
}

public delegate void Told(string text);

public delegate int Asked(string text);

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
    public readonly string Second;

    public Pair(int first, string second)
    {
        First = first;
        Second = second;
    }
}

public abstract class Base
{
    public const int Limit = 5;
    public const string Name = "base";

    public virtual void Meet()
    {
    }
}

public class Talker : Base, ISpeaks
{
    public Told? OnTold;

    public Talker(string name) => Label = name;

    public event EventHandler? Spoke;

    public event EventHandler? Gone;

    public string Label { get; protected set; }

    public int Loud { get; set; }

    public string this[int index] => Label + index;

    public override void Meet() => Spoke?.Invoke(this, EventArgs.Empty);

    public void Say(string text) => OnTold?.Invoke(text);

    public void Say(string text, int times) => Gone?.Invoke(this, EventArgs.Empty);

    public int Ask(string text, int patience = 3, bool loudly = false) => text.Length + patience;

    public void Take(ref int number, out long result) => result = number;

    public T Same<T>(T value, byte[][] bytes, int[,] grid) => value;

    protected void Inner()
    {
    }

    internal void Hidden()
    {
    }

    public class Nested
    {
        public int Depth;

        protected class Deeper
        {
            public int Depth = 1;
        }
    }
}

public static class Tools
{
    public static int Sum(int[] numbers) => numbers.Length;

    public static int Twice(this int number) => 2 * number;
}

public sealed class Old
{
    public int Member;
}
