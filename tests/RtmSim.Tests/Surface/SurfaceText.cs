using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;

namespace RtmSim.Tests.Surface;

/// <summary>
/// The public surface of a namespace as text: types in the order of their names, each with its
/// members below it, parameter names and enum values included.
/// </summary>
internal static class SurfaceText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Assembly assembly, string wantedNamespace)
    {
        StringBuilder text = new();
        IEnumerable<Type> types = assembly.GetTypes()
            .Where(type => type.Namespace == wantedNamespace && IsVisible(type))
            .OrderBy(NameOf, StringComparer.Ordinal);
        foreach (Type type in types)
        {
            text.Append(Declare(type)).Append('\n');
            foreach (string member in MembersOf(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static bool IsVisible(Type type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily)
            && IsVisible(type.DeclaringType!));

    private static string Declare(Type type)
    {
        if (IsDelegate(type))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"public delegate {NameOf(invoke.ReturnType)} {NameOf(type)}"
                + $"({Parameters(invoke)})";
        }

        string kind = type.IsEnum ? "enum"
            : type.IsValueType ? "struct"
            : type.IsInterface ? "interface"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class" : "class";
        return $"public {kind} {NameOf(type)}{Bases(type)}";
    }

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return string.Empty;
        }

        IEnumerable<Type> inherited = type.BaseType?.GetInterfaces() ?? [];
        IEnumerable<Type> bases = type.GetInterfaces().Except(inherited)
            .OrderBy(NameOf, StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            bases = bases.Prepend(parent);
        }

        string list = string.Join(", ", bases.Select(NameOf));
        return list.Length == 0 ? string.Empty : $" : {list}";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .OrderBy(field => Convert.ToInt64(field.GetRawConstantValue(), null))
                .Select(field => string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} = {1}", field.Name, Convert.ToInt64(field.GetRawConstantValue(), null)));
        }

        return IsDelegate(type)
            ? []
            : type.GetMembers(Declared).SelectMany(Render).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Render(MemberInfo member)
    {
        string? text = member switch
        {
            FieldInfo field when Access(field) is { } access =>
                $"{access}{NameOf(field.FieldType)} {field.Name}",
            ConstructorInfo made when Access(made) is { } access =>
                $"{access}{made.DeclaringType!.Name}({Parameters(made)})",
            MethodInfo method when Access(method) is { } access && method.Name != "Finalize" =>
                $"{access}{NameOf(method.ReturnType)} {method.Name}({Parameters(method)})",
            _ => null,
        };
        return text is null ? [] : [text];
    }

    private static string? Access(FieldInfo field) =>
        field.IsPublic ? (field.IsStatic ? "public static " : "public ")
        : field.IsFamily ? "protected " : null;

    private static string? Access(MethodBase method)
    {
        string? access = method.IsPublic ? "public " : method.IsFamily ? "protected " : null;
        string modifier = method.IsConstructor ? string.Empty
            : method.IsStatic ? "static "
            : method.IsAbstract ? "abstract "
            : IsOverride(method) ? "override "
            : method.IsVirtual && !method.IsFinal ? "virtual " : string.Empty;
        return access is null ? null : access + modifier;
    }

    private static bool IsOverride(MethodBase method) =>
        method is MethodInfo own && own.GetBaseDefinition() != own;

    private static string Parameters(MethodBase method) => string.Join(
        ", ",
        method.GetParameters().Select(parameter =>
            $"{Passing(parameter)}{NameOf(parameter.ParameterType)} {parameter.Name}"));

    private static string Passing(ParameterInfo parameter) =>
        parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : string.Empty;

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(MulticastDelegate));

    private static string NameOf(Type type) =>
        type.IsByRef ? NameOf(type.GetElementType()!)
        : type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : Keywords.TryGetValue(type, out string? keyword) ? keyword
        : type.IsNested ? $"{NameOf(type.DeclaringType!)}.{type.Name}"
        : type.Name;
}
