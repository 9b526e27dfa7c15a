using System;
using System.Collections.Generic;
using System.Reflection;
using System.Reflection.Metadata;

namespace RtmSim.Cli.Surface;

/// <summary>Reads methods and constructors.</summary>
internal sealed class SurfaceMethods
{
    private readonly MetadataReader _reader;
    private readonly SurfaceTypeNames _names;

    public SurfaceMethods(MetadataReader reader, SurfaceTypeNames names)
    {
        _reader = reader;
        _names = names;
    }

    /// <summary>
    /// Public or protected; finalizers and static constructors are nobody's to call.
    /// </summary>
    public bool IsVisible(MethodDefinitionHandle handle)
    {
        MethodDefinition method = _reader.GetMethodDefinition(handle);
        string name = _reader.GetString(method.Name);
        return Access(method) is not null && name is not ("Finalize" or ".cctor");
    }

    public SurfaceMember Member(string owner, MethodDefinitionHandle handle)
    {
        MethodDefinition method = _reader.GetMethodDefinition(handle);
        string name = _reader.GetString(method.Name);
        bool isConstructor = name == ".ctor";
        string shown = isConstructor ? owner.Substring(owner.LastIndexOf('.') + 1) : name;
        string modifier = isConstructor ? string.Empty : Modifier(method.Attributes);
        string signature = isConstructor
            ? $"{shown}({Parameters(method, Decode(method))})"
            : Signature(handle, shown);
        string types = string.Join(", ", Decode(method).ParameterTypes);
        return new SurfaceMember(
            $"{owner}.{shown}",
            $"{owner}.{name}({types})",
            $"{Access(method)} {modifier}{signature}");
    }

    /// <summary>Return type, the given name, and the parameters.</summary>
    public string Signature(MethodDefinitionHandle handle, string name)
    {
        MethodDefinition method = _reader.GetMethodDefinition(handle);
        MethodSignature<string> signature = Decode(method);
        int count = signature.GenericParameterCount;
        string generic = count == 0 ? string.Empty : $"<{new string(',', count - 1)}>";
        return $"{signature.ReturnType} {name}{generic}({Parameters(method, signature)})";
    }

    /// <summary>An accessor of a property or event, or none if it is not for callers.</summary>
    public string Accessor(MethodDefinitionHandle handle, string name)
    {
        if (handle.IsNil)
        {
            return string.Empty;
        }

        MethodDefinition method = _reader.GetMethodDefinition(handle);
        return Access(method) is { } access
            ? $"{access} {Modifier(method.Attributes)}{name}; "
            : string.Empty;
    }

    private static string? Access(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) switch
        {
            MethodAttributes.Public => "public",
            MethodAttributes.Family or MethodAttributes.FamORAssem => "protected",
            _ => null,
        };

    private static string Modifier(MethodAttributes attributes)
    {
        bool isVirtual = (attributes & MethodAttributes.Virtual) != 0;
        bool isNew = (attributes & MethodAttributes.NewSlot) != 0;
        bool isFinal = (attributes & MethodAttributes.Final) != 0;
        return (attributes & MethodAttributes.Static) != 0 ? "static "
            : (attributes & MethodAttributes.Abstract) != 0 ? "abstract "
            : isVirtual && !isNew ? "override "
            : isVirtual && !isFinal ? "virtual " : string.Empty;
    }

    private MethodSignature<string> Decode(MethodDefinition method)
    {
        _names.Check(method.Signature);
        return method.DecodeSignature(_names, null);
    }

    private string Parameters(MethodDefinition method, MethodSignature<string> signature)
    {
        Dictionary<int, Parameter> named = new();
        foreach (ParameterHandle handle in method.GetParameters())
        {
            Parameter parameter = _reader.GetParameter(handle);
            named[parameter.SequenceNumber] = parameter;
        }

        bool isExtension = Has(method.GetCustomAttributes(), SurfaceAttributes.Extension);
        List<string> parameters = new();
        for (int i = 0; i < signature.ParameterTypes.Length; i++)
        {
            string type = signature.ParameterTypes[i];
            string first = i == 0 && isExtension ? "this " : string.Empty;
            parameters.Add(named.TryGetValue(i + 1, out Parameter parameter)
                ? $"{first}{Passed(type, parameter)} {_reader.GetString(parameter.Name)}"
                    + Default(parameter)
                : type);
        }

        return string.Join(", ", parameters);
    }

    private bool Has(CustomAttributeHandleCollection attributes, string name) =>
        SurfaceAttributes.Have(_reader, _names, attributes, name);

    private string Passed(string type, Parameter parameter)
    {
        const string byReference = "ref ";
        bool isOut = (parameter.Attributes & ParameterAttributes.Out) != 0
            && type.StartsWith(byReference, StringComparison.Ordinal);
        return isOut ? "out " + type.Substring(byReference.Length)
            : Has(parameter.GetCustomAttributes(), SurfaceAttributes.ParamArray) ? "params " + type
            : type;
    }

    private string Default(Parameter parameter)
    {
        ConstantHandle constant = parameter.GetDefaultValue();
        return constant.IsNil
            ? string.Empty
            : " = " + SurfaceConstant.Text(_reader, constant);
    }
}
