using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;

namespace RtmSim.Cli.Surface;

/// <summary>Reads the public types of a namespace, and what is in them.</summary>
internal sealed class SurfaceReader
{
    private readonly MetadataReader _reader;
    private readonly string _namespace;
    private readonly SurfaceTypeNames _names;
    private readonly SurfaceMethods _methods;
    private readonly List<SurfaceMember> _members = new();

    private SurfaceReader(MetadataReader reader, string wanted)
    {
        _reader = reader;
        _namespace = wanted;
        _names = new SurfaceTypeNames(reader, wanted);
        _methods = new SurfaceMethods(reader, _names);
    }

    public static IReadOnlyList<SurfaceMember> Read(MetadataReader reader, string wanted)
    {
        SurfaceReader surface = new(reader, wanted);
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            if (surface.IsVisible(handle) && surface._names.NamespaceOf(handle) == wanted)
            {
                surface.AddType(handle);
            }
        }

        return surface._members;
    }

    private bool IsVisible(TypeDefinitionHandle handle)
    {
        for (int depth = 0; depth < SurfaceTypeNames.MaxNesting; depth++)
        {
            TypeDefinition type = _reader.GetTypeDefinition(handle);
            TypeAttributes access = type.Attributes & TypeAttributes.VisibilityMask;
            bool isNested = access is TypeAttributes.NestedPublic or TypeAttributes.NestedFamily
                or TypeAttributes.NestedFamORAssem;
            if (!isNested)
            {
                return access == TypeAttributes.Public;
            }

            handle = type.GetDeclaringType();
        }

        throw new BadImageFormatException("Types lie in one another without an end.");
    }

    private void AddType(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        string name = _names.NameOf(handle);
        string parent = _names.NameOf(type.BaseType);
        if (parent == "MulticastDelegate")
        {
            MethodDefinitionHandle invoke = type.GetMethods().First(
                method => Name(_reader.GetMethodDefinition(method).Name) == "Invoke");
            _members.Add(new SurfaceMember(
                name, name, "delegate " + _methods.Signature(invoke, Short(name))));
            return;
        }

        bool isEnum = parent == "Enum";
        _members.Add(new SurfaceMember(
            name,
            name,
            $"{Kind(type, parent)} {Short(name)}{Generic(type)}"
                + (isEnum ? Underlying(type) : Bases(type))));
        foreach (FieldDefinitionHandle field in type.GetFields())
        {
            AddField(name, _reader.GetFieldDefinition(field), isEnum);
        }

        HashSet<MethodDefinitionHandle> accessors = new();
        foreach (PropertyDefinitionHandle property in type.GetProperties())
        {
            AddProperty(name, _reader.GetPropertyDefinition(property), accessors);
        }

        foreach (EventDefinitionHandle each in type.GetEvents())
        {
            AddEvent(name, _reader.GetEventDefinition(each), accessors);
        }

        foreach (MethodDefinitionHandle method in type.GetMethods())
        {
            if (!accessors.Contains(method) && _methods.IsVisible(method))
            {
                _members.Add(_methods.Member(name, method));
            }
        }
    }

    private void AddField(string owner, FieldDefinition field, bool isEnum)
    {
        FieldAttributes access = field.Attributes & FieldAttributes.FieldAccessMask;
        string? visibility = access switch
        {
            FieldAttributes.Public => "public",
            FieldAttributes.Family or FieldAttributes.FamORAssem => "protected",
            _ => null,
        };
        bool isPlumbing = (field.Attributes & FieldAttributes.RTSpecialName) != 0;
        if (visibility is null || isPlumbing)
        {
            return;
        }

        string name = Name(field.Name);
        ConstantHandle constant = field.GetDefaultValue();
        string value = constant.IsNil
            ? string.Empty
            : " = " + SurfaceConstant.Text(_reader, constant);
        if (isEnum)
        {
            Add(owner, name, name + value);
            return;
        }

        _names.Check(field.Signature);
        string modifier = (field.Attributes & FieldAttributes.Literal) != 0 ? "const "
            : ((field.Attributes & FieldAttributes.Static) != 0 ? "static " : string.Empty)
                + ((field.Attributes & FieldAttributes.InitOnly) != 0
                    ? "readonly "
                    : string.Empty);
        string type = field.DecodeSignature(_names, null);
        Add(owner, name, $"{visibility} {modifier}{type} {name}{value}");
    }

    private void AddProperty(
        string owner, PropertyDefinition property, HashSet<MethodDefinitionHandle> accessors)
    {
        PropertyAccessors pair = property.GetAccessors();
        accessors.Add(pair.Getter);
        accessors.Add(pair.Setter);
        string get = _methods.Accessor(pair.Getter, "get");
        string set = _methods.Accessor(pair.Setter, "set");
        if (get.Length + set.Length == 0)
        {
            return;
        }

        _names.Check(property.Signature);
        MethodSignature<string> signature = property.DecodeSignature(_names, null);
        string name = Name(property.Name);
        string taken = string.Join(", ", signature.ParameterTypes);
        string index = taken.Length == 0 ? string.Empty : $"[{taken}]";
        _members.Add(new SurfaceMember(
            $"{owner}.{name}",
            taken.Length == 0 ? $"{owner}.{name}" : $"{owner}.{name}({taken})",
            $"{signature.ReturnType} {name}{index} {{ {get}{set}}}"));
    }

    private void AddEvent(
        string owner, EventDefinition each, HashSet<MethodDefinitionHandle> accessors)
    {
        EventAccessors pair = each.GetAccessors();
        accessors.Add(pair.Adder);
        accessors.Add(pair.Remover);
        if (_methods.Accessor(pair.Adder, "add") is { Length: > 0 } access)
        {
            string name = Name(each.Name);
            string type = _names.NameOf(each.Type);
            Add(owner, name, $"event {type} {name} {{ {access}}}");
        }
    }

    private void Add(string owner, string name, string text) =>
        _members.Add(new SurfaceMember($"{owner}.{name}", $"{owner}.{name}", text));

    private string Name(StringHandle handle) => _reader.GetString(handle);

    private static string Kind(TypeDefinition type, string parent)
    {
        bool isAbstract = (type.Attributes & TypeAttributes.Abstract) != 0;
        bool isSealed = (type.Attributes & TypeAttributes.Sealed) != 0;
        return (type.Attributes & TypeAttributes.Interface) != 0 ? "interface"
            : parent == "Enum" ? "enum"
            : parent == "ValueType" ? "struct"
            : isAbstract && isSealed ? "static class"
            : isAbstract ? "abstract class"
            : isSealed ? "sealed class" : "class";
    }

    private static string Generic(TypeDefinition type)
    {
        int count = type.GetGenericParameters().Count;
        return count == 0 ? string.Empty : $"<{new string(',', count - 1)}>";
    }

    /// <summary>The type of an enum's values, unless it is int.</summary>
    private string Underlying(TypeDefinition type)
    {
        FieldDefinition value = type.GetFields().Select(_reader.GetFieldDefinition)
            .First(field => (field.Attributes & FieldAttributes.Static) == 0);
        _names.Check(value.Signature);
        string number = value.DecodeSignature(_names, null);
        return number == "int" ? string.Empty : $" : {number}";
    }

    /// <summary>What it derives from and implements in its own namespace.</summary>
    private string Bases(TypeDefinition type)
    {
        IEnumerable<string> interfaces = type.GetInterfaceImplementations()
            .Select(handle => _reader.GetInterfaceImplementation(handle).Interface)
            .Where(IsHere)
            .Select(_names.NameOf)
            .Order(StringComparer.Ordinal);
        string list = string.Join(
            ", ",
            IsHere(type.BaseType) ? interfaces.Prepend(_names.NameOf(type.BaseType)) : interfaces);
        return list.Length == 0 ? string.Empty : $" : {list}";
    }

    private bool IsHere(EntityHandle type) => _names.NamespaceOf(type) == _namespace;

    private static string Short(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
