using System;
using System.Globalization;
using System.Reflection.Metadata;

namespace RtmSim.Cli.Surface;

/// <summary>Values that stand in the metadata: of constants, enum members and defaults.</summary>
internal static class SurfaceConstant
{
    /// <summary>The value as C# writes it.</summary>
    public static string Text(MetadataReader reader, ConstantHandle handle)
    {
        Constant constant = reader.GetConstant(handle);
        object? value = reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value switch
        {
            null => "null",
            bool truth => truth ? "true" : "false",
            string text => $"\"{text}\"",
            char character => $"'{character}'",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? string.Empty,
        };
    }
}
