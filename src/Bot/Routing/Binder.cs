using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Marks a property of a form that comes only from the card's signed token, never from what a client sends beside it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CarriedAttribute : Attribute;

/// <summary>One property of an input record.</summary>
internal sealed record InputProperty(string Name, Type Type, bool Required, bool Carried, object? Default)
{
    /// <summary>The reader of its values; null for a flag, a string and an id.</summary>
    public SlotKind? Kind { get; } = SlotKind.For(Nullable.GetUnderlyingType(Type) ?? Type);
}

/// <summary>Makes input records from values by name. The constructor is looked up once.</summary>
internal sealed class Binder
{
    private readonly ConstructorInvoker _constructor;

    private Binder(Type type, ConstructorInfo constructor, IReadOnlyList<InputProperty> properties)
    {
        (Type, Properties) = (type, properties);
        _constructor = ConstructorInvoker.Create(constructor);
    }

    public Type Type { get; }

    public IReadOnlyList<InputProperty> Properties { get; }

    /// <summary>The binder of a record, or what is wrong with the record.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = KeptWhole.Because)]
    public static Binder? For(Type type, List<string> problems)
    {
        var constructors = type.GetConstructors();
        if (type.IsAbstract || constructors.Length != 1)
        {
            problems.Add($"{type.FullName}: an input needs one public constructor, it has {constructors.Length}");
            return null;
        }

        var nullability = new NullabilityInfoContext();
        var properties = constructors[0].GetParameters().Select(p => Property(p, nullability)).ToList();
        var unbindable = properties.Where(p => !IsBindable(p)).ToList();
        problems.AddRange(unbindable.Select(p => $"{type.FullName}.{p.Name}: nothing reads a {p.Type.Name}"));
        return unbindable.Count == 0 ? new Binder(type, constructors[0], properties) : null;
    }

    public int IndexOf(string name)
    {
        for (var i = 0; i < Properties.Count; i++)
        {
            if (string.Equals(Properties[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    /// <summary>
    /// A record from values in the order of <see cref="Properties"/>; what is null takes its default.
    /// </summary>
    public object Make(object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] ??= Properties[i].Default;
        return _constructor.Invoke(values.AsSpan());
    }

    private static InputProperty Property(ParameterInfo parameter, NullabilityInfoContext nullability)
    {
        var type = parameter.ParameterType;
        var optional = parameter.HasDefaultValue || type == typeof(bool) || Nullable.GetUnderlyingType(type) is not null
            || (!type.IsValueType && nullability.Create(parameter).WriteState == NullabilityState.Nullable);
        var fallback = parameter.HasDefaultValue ? parameter.DefaultValue : type == typeof(bool) ? false : null;
        return new InputProperty(
            parameter.Name!, type, !optional, parameter.GetCustomAttribute<CarriedAttribute>() is not null, fallback);
    }

    private static bool IsBindable(InputProperty property) => property.Kind is not null
        || FieldReader.Reads(property.Type);
}
