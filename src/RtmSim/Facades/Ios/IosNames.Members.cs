using System.Text;

namespace RtmSim.Facades.Ios;

/// <content>Members of the binding's enums.</content>
internal static partial class IosNames
{
    /// <summary>
    /// The binding's member for the name of a state or reason: Aborted for ABORTED, LoginTimeout
    /// for LOGIN_TIMEOUT. What is not written in capitals is the SDK's own already.
    /// </summary>
    public static string MemberOf(string label)
    {
        StringBuilder member = new(label.Length);
        bool begins = true;
        foreach (char c in label)
        {
            if (char.IsLower(c))
            {
                return label;
            }

            if (c != '_')
            {
                member.Append(begins ? c : char.ToLowerInvariant(c));
            }

            begins = c == '_';
        }

        return member.ToString();
    }
}
