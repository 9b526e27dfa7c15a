using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Foundation;

namespace RtmSim.Facades.Ios;

/// <summary>
/// The methods of an object that have a selector: what a native SDK calls of it. One that the
/// object has not is not called; all methods of the delegates are optional.
/// </summary>
internal sealed class ExportedMethods
{
    private readonly Dictionary<string, MethodInfo> _methods = new(StringComparer.Ordinal);
    private readonly object _target;

    public ExportedMethods(object target)
    {
        _target = target;
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public
            | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        // From the object's own class up: the first one that has a selector answers to it.
        for (Type? type = target.GetType(); type is not null; type = type.BaseType)
        {
            foreach (MethodInfo method in type.GetMethods(own))
            {
                if (method.GetCustomAttribute<ExportAttribute>()?.Selector is { } selector)
                {
                    _methods.TryAdd(selector, method);
                }
            }
        }
    }

    public void Call(string selector, params object[] arguments)
    {
        if (!_methods.TryGetValue(selector, out MethodInfo? method))
        {
            return;
        }

        ParameterInfo[] taken = method.GetParameters();
        bool fits = taken.Length == arguments.Length
            && taken.Zip(arguments, (one, value) =>
                value is null || one.ParameterType.IsInstanceOfType(value)).All(each => each);
        if (!fits)
        {
            throw new InvalidOperationException(
                $"{_target.GetType()}.{method.Name} is exported as \"{selector}\", which gives "
                + $"({string.Join(", ", arguments.Select(each => each?.GetType().Name))}), and "
                + $"takes ({string.Join(", ", taken.Select(each => each.ParameterType.Name))}).");
        }

        method.Invoke(_target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }
}
