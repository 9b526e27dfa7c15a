using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;

namespace RtmSim.Cli.Surface;

/// <summary>
/// Types as C# writes them. Those of the namespace that is looked at and of System go without
/// theirs; all others keep it, so that two types of one name differ.
/// </summary>
internal sealed class SurfaceTypeNames : ISignatureTypeProvider<string, object?>
{
    /// <summary>How many types may lie in one another.</summary>
    public const int MaxNesting = 32;

    /// <summary>Longer signatures are not decoded: no real one comes near it.</summary>
    private const int MaxSignatureBytes = 1024;

    private readonly MetadataReader _reader;
    private readonly string _namespace;

    public SurfaceTypeNames(MetadataReader reader, string shortNamespace)
    {
        _reader = reader;
        _namespace = shortNamespace;
    }

    /// <summary>The name of a type, or none for no type.</summary>
    public string NameOf(EntityHandle handle) => handle.IsNil ? string.Empty : handle.Kind switch
    {
        HandleKind.TypeDefinition => NameOf((TypeDefinitionHandle)handle, MaxNesting),
        HandleKind.TypeReference => NameOf((TypeReferenceHandle)handle, MaxNesting),
        HandleKind.TypeSpecification => NameOf((TypeSpecificationHandle)handle),
        _ => throw new BadImageFormatException("A type is neither defined nor referred to."),
    };

    /// <summary>The namespace of a type, that of the outermost if it is in others.</summary>
    public string NamespaceOf(EntityHandle handle)
    {
        for (int depth = 0; depth < MaxNesting && !handle.IsNil; depth++)
        {
            if (handle.Kind == HandleKind.TypeDefinition)
            {
                TypeDefinition type = _reader.GetTypeDefinition((TypeDefinitionHandle)handle);
                if (!type.IsNested)
                {
                    return _reader.GetString(type.Namespace);
                }

                handle = type.GetDeclaringType();
            }
            else if (handle.Kind == HandleKind.TypeReference)
            {
                TypeReference type = _reader.GetTypeReference((TypeReferenceHandle)handle);
                if (type.ResolutionScope.Kind != HandleKind.TypeReference)
                {
                    return _reader.GetString(type.Namespace);
                }

                handle = type.ResolutionScope;
            }
            else
            {
                break;
            }
        }

        return string.Empty;
    }

    /// <exception cref="BadImageFormatException">A signature is too long to be one.</exception>
    public void Check(BlobHandle signature)
    {
        if (_reader.GetBlobReader(signature).Length > MaxSignatureBytes)
        {
            throw new BadImageFormatException("A signature is far too long.");
        }
    }

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Void => "void",
        PrimitiveTypeCode.Boolean => "bool",
        PrimitiveTypeCode.Byte => "byte",
        PrimitiveTypeCode.SByte => "sbyte",
        PrimitiveTypeCode.Char => "char",
        PrimitiveTypeCode.Int16 => "short",
        PrimitiveTypeCode.UInt16 => "ushort",
        PrimitiveTypeCode.Int32 => "int",
        PrimitiveTypeCode.UInt32 => "uint",
        PrimitiveTypeCode.Int64 => "long",
        PrimitiveTypeCode.UInt64 => "ulong",
        PrimitiveTypeCode.Single => "float",
        PrimitiveTypeCode.Double => "double",
        PrimitiveTypeCode.String => "string",
        PrimitiveTypeCode.Object => "object",
        _ => typeCode.ToString(),
    };

    public string GetTypeFromDefinition(
        MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        NameOf(handle, MaxNesting);

    public string GetTypeFromReference(
        MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        NameOf(handle, MaxNesting);

    // Only modifiers are of this kind, and they are left out.
    public string GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle,
        byte rawTypeKind) => string.Empty;

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetArrayType(string elementType, ArrayShape shape) =>
        $"{elementType}[{new string(',', Math.Clamp(shape.Rank, 1, MaxNesting) - 1)}]";

    public string GetByReferenceType(string elementType) => "ref " + elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) =>
        unmodifiedType;

    public string GetGenericInstantiation(
        string genericType, ImmutableArray<string> typeArguments) =>
        $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

    public string GetFunctionPointerType(MethodSignature<string> signature) =>
        $"delegate*<{string.Join(", ", signature.ParameterTypes.Append(signature.ReturnType))}>";

    private string NameOf(TypeSpecificationHandle handle)
    {
        TypeSpecification type = _reader.GetTypeSpecification(handle);
        Check(type.Signature);
        return type.DecodeSignature(this, null);
    }

    private string NameOf(TypeDefinitionHandle handle, int depth)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        string name = Plain(_reader.GetString(type.Name));
        return type.IsNested
            ? $"{NameOf(type.GetDeclaringType(), Deeper(depth))}.{name}"
            : Qualified(_reader.GetString(type.Namespace), name);
    }

    private string NameOf(TypeReferenceHandle handle, int depth)
    {
        TypeReference type = _reader.GetTypeReference(handle);
        string name = Plain(_reader.GetString(type.Name));
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf((TypeReferenceHandle)type.ResolutionScope, Deeper(depth))}.{name}"
            : Qualified(_reader.GetString(type.Namespace), name);
    }

    private static int Deeper(int depth) => depth > 0
        ? depth - 1
        : throw new BadImageFormatException("Types lie in one another without an end.");

    private string Qualified(string space, string name) =>
        space.Length == 0 || space == _namespace || IsSystem(space) ? name : $"{space}.{name}";

    private static bool IsSystem(string space) =>
        space == "System" || space.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Without the number of type parameters, which are given where they are.</summary>
    private static string Plain(string name)
    {
        int tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }
}
