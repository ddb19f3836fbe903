using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Serialization;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// Turns rows into a feature's own row type and back. Public properties become properties of the row by name; enums are
/// stored by name; a property marked <see cref="IgnoreDataMemberAttribute"/> stays outside.
/// </summary>
internal static class RowShape
{
    private static readonly string[] SystemNames =
    [
        nameof(ITableEntity.PartitionKey),
        nameof(ITableEntity.RowKey),
        nameof(ITableEntity.Timestamp),
        nameof(ITableEntity.ETag),
    ];

    /// <summary>The entity as a row; a <see cref="TableEntity"/> is its own.</summary>
    public static TableEntity ToRow(ITableEntity entity)
    {
        if (entity is TableEntity row)
            return row;
        row = new TableEntity(entity.PartitionKey, entity.RowKey) { ETag = entity.ETag, Timestamp = entity.Timestamp };
        foreach (var property in PropertiesOf(entity.GetType()))
        {
            var value = property.GetValue(entity);
            row.Add(property.Name, value is Enum ? value.ToString() : value);
        }
        return row;
    }

    /// <summary>The row as an entity of type <typeparamref name="T"/>.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2091", Justification = KeptWhole.Because)]
    public static T FromRow<T>(TableEntity row) where T : class, ITableEntity
    {
        if (row is T same)
            return same;
        var entity = Activator.CreateInstance<T>();
        (entity.PartitionKey, entity.RowKey) = (row.PartitionKey, row.RowKey);
        (entity.Timestamp, entity.ETag) = (row.Timestamp, row.ETag);
        foreach (var property in PropertiesOf(typeof(T)))
        {
            if (row.TryGetValue(property.Name, out var value))
                property.SetValue(entity, Fit(value, property));
        }
        return entity;
    }

    private static PropertyInfo[] PropertiesOf(Type type) => Shapes.GetValue(type, Read);

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Type, PropertyInfo[]> Shapes = [];

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = KeptWhole.Because)]
    private static PropertyInfo[] Read(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property =>
            property is { CanRead: true, CanWrite: true }
            && !SystemNames.Contains(property.Name, StringComparer.Ordinal)
            && property.GetCustomAttribute<IgnoreDataMemberAttribute>() is null),
    ];

    private static object Fit(object value, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type.IsInstanceOfType(value))
            return value;
        return value switch
        {
            string name when type.IsEnum => Enum.Parse(type, name),
            BinaryData data when type == typeof(byte[]) => data.ToArray(),
            DateTimeOffset instant when type == typeof(DateTime) => instant.UtcDateTime,
            int small when type == typeof(long) => (long)small,
            _ => throw new InvalidOperationException(
                $"{property.DeclaringType?.Name}.{property.Name} is {type.Name}, the row's {value.GetType().Name}."),
        };
    }
}
