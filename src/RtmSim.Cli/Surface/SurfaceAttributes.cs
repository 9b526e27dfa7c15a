using System.Linq;
using System.Reflection.Metadata;

namespace RtmSim.Cli.Surface;

/// <summary>The attributes that C# writes as a word of its own.</summary>
internal static class SurfaceAttributes
{
    public const string Extension = "ExtensionAttribute";
    public const string ParamArray = "ParamArrayAttribute";

    /// <summary>Whether one of the attributes has this name.</summary>
    public static bool Have(
        MetadataReader reader, SurfaceTypeNames names, CustomAttributeHandleCollection attributes,
        string name) => attributes.Any(handle => NameOf(reader, names, handle) == name);

    private static string NameOf(
        MetadataReader reader, SurfaceTypeNames names, CustomAttributeHandle handle)
    {
        EntityHandle constructor = reader.GetCustomAttribute(handle).Constructor;
        EntityHandle type = constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)constructor).Parent
            : reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
        return names.NameOf(type);
    }
}
