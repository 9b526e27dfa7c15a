namespace RtmSim.Scenarios.Laws.Observations;

/// <summary>Sets of acts, a bit for each.</summary>
internal static class Acts
{
    public const ulong All = ulong.MaxValue;

    public static ulong Of(params Act[] acts)
    {
        ulong set = 0;
        foreach (Act act in acts)
        {
            set |= 1UL << (int)act;
        }

        return set;
    }

    public static bool Have(ulong set, int act) => (set & (1UL << act)) != 0;
}
