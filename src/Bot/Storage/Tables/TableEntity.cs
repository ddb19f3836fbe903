using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// A row with properties by name. Every value is one that the service can hold and is immutable
/// (<see cref="TableValue"/>); a null is the same as no property. Names are told apart by case. Not thread-safe.
/// </summary>
internal sealed class TableEntity : ITableEntity, IEnumerable<KeyValuePair<string, object>>
{
    // Rows have few properties and are made by the thousand: a list that is searched beats a dictionary here.
    private KeyValuePair<string, object>[] _cells;

    // Whether a copy reads the same cells: they are this row's own again with the first change.
    private bool _isShared;

    public TableEntity()
        : this("", "")
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this(partitionKey, rowKey, [])
    {
    }

    private TableEntity(string partitionKey, string rowKey, KeyValuePair<string, object>[] cells) =>
        (PartitionKey, RowKey, _cells, Count) = (partitionKey, rowKey, cells, cells.Length);

    public string PartitionKey { get; set; }

    public string RowKey { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>How many properties there are beside keys, time and tag.</summary>
    public int Count { get; private set; }

    public IEnumerable<string> Keys => _cells.Take(Count).Select(cell => cell.Key);

    /// <summary>The value of a property, null when there is none. Setting null removes it.</summary>
    [DisallowNull]
    public object? this[string key]
    {
        get => TryGetValue(key, out var value) ? value : null;
        set => Set(key, value);
    }

    public void Add(string key, object? value)
    {
        if (IndexOf(key) >= 0)
            throw new ArgumentException($"The row already has a property {key}.", nameof(key));
        Set(key, value);
    }

    public bool Remove(string key)
    {
        var at = IndexOf(key);
        if (at < 0)
            return false;
        Own();
        Count--;
        Array.Copy(_cells, at + 1, _cells, at, Count - at);
        _cells[Count] = default;
        return true;
    }

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [NotNullWhen(true)] out object? value)
    {
        var at = IndexOf(key);
        value = at < 0 ? null : _cells[at].Value;
        return value is not null;
    }

    public string? GetString(string key) => Reference<string>(key);

    public bool? GetBoolean(string key) => Value<bool>(key);

    public int? GetInt32(string key) => Value<int>(key);

    public long? GetInt64(string key) => Value<long>(key);

    public double? GetDouble(string key) => Value<double>(key);

    public Guid? GetGuid(string key) => Value<Guid>(key);

    /// <summary>The instant, always in UTC.</summary>
    public DateTimeOffset? GetDateTimeOffset(string key) => Value<DateTimeOffset>(key);

    public DateTime? GetDateTime(string key) => Value<DateTimeOffset>(key)?.UtcDateTime;

    public byte[]? GetBinary(string key) => Reference<BinaryData>(key)?.ToArray();

    public BinaryData? GetBinaryData(string key) => Reference<BinaryData>(key);

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _cells.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ReadOnlySpan<KeyValuePair<string, object>> Cells => _cells.AsSpan(0, Count);

    /// <summary>A copy that no change of the original reaches, and the other way round.</summary>
    internal TableEntity Copy()
    {
        _isShared = true;
        return new(PartitionKey, RowKey, _cells) { Timestamp = Timestamp, ETag = ETag, Count = Count, _isShared = true };
    }

    /// <summary>Adds a value that the service sent: checked and of a new name already.</summary>
    internal void Append(string key, object value)
    {
        Own();
        if (Count == _cells.Length)
            Array.Resize(ref _cells, Math.Max(8, Count * 2));
        _cells[Count++] = new KeyValuePair<string, object>(key, value);
    }

    private void Set(string key, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (value is null)
        {
            Remove(key);
            return;
        }
        var stored = TableValue.Of(key, value);
        var at = IndexOf(key);
        if (at < 0)
        {
            Append(key, stored);
            return;
        }

        Own();
        _cells[at] = new KeyValuePair<string, object>(key, stored);
    }

    private void Own()
    {
        if (_isShared)
            (_cells, _isShared) = ([.. _cells], false);
    }

    private int IndexOf(string key)
    {
        for (var i = 0; i < Count; i++)
        {
            if (string.Equals(_cells[i].Key, key, StringComparison.Ordinal))
                return i;
        }
        return -1;
    }

    private T? Value<T>(string key) where T : struct => this[key] switch
    {
        null => null,
        T value => value,
        var other => throw Mistyped(key, typeof(T), other),
    };

    private T? Reference<T>(string key) where T : class => this[key] switch
    {
        null => null,
        T value => value,
        var other => throw Mistyped(key, typeof(T), other),
    };

    private static InvalidOperationException Mistyped(string key, Type asked, object found) =>
        new($"{key} was asked for as {asked.Name} and is {found.GetType().Name}.");
}
