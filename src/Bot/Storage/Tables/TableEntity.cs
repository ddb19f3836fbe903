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
    // What the row holds. A copy reads the same, until either of them is changed.
    private RowContent _content;
    private bool _isShared;

    public TableEntity()
        : this("", "")
    {
    }

    public TableEntity(string partitionKey, string rowKey) =>
        _content = new RowContent { PartitionKey = partitionKey, RowKey = rowKey };

    private TableEntity(RowContent shared) => (_content, _isShared) = (shared, true);

    public string PartitionKey
    {
        get => _content.PartitionKey;
        set => Own().PartitionKey = value;
    }

    public string RowKey
    {
        get => _content.RowKey;
        set => Own().RowKey = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => _content.Timestamp;
        set => Own().Timestamp = value;
    }

    public ETag ETag
    {
        get => _content.ETag;
        set => Own().ETag = value;
    }

    /// <summary>How many properties there are beside keys, time and tag.</summary>
    public int Count => _content.Count;

    public IEnumerable<string> Keys => _content.Cells.Take(Count).Select(cell => cell.Key);

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
        var own = OwnCells();
        own.Count--;
        Array.Copy(own.Cells, at + 1, own.Cells, at, own.Count - at);
        own.Cells[own.Count] = default;
        return true;
    }

    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    public bool TryGetValue(string key, [NotNullWhen(true)] out object? value)
    {
        var at = IndexOf(key);
        value = at < 0 ? null : _content.Cells[at].Value;
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

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _content.Cells.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal ReadOnlySpan<KeyValuePair<string, object>> Cells => _content.Cells.AsSpan(0, Count);

    /// <summary>A copy that no change of the original reaches, and the other way round.</summary>
    internal TableEntity Copy()
    {
        _isShared = true;
        return new(_content);
    }

    /// <summary>Adds a value that the service sent: checked and of a new name already.</summary>
    internal void Append(string key, object value)
    {
        var own = OwnCells();
        if (own.Count == own.Cells.Length)
        {
            var roomier = new KeyValuePair<string, object>[Math.Max(8, own.Count * 2)];
            own.Cells.CopyTo(roomier, 0);
            own.Cells = roomier;
        }

        own.Cells[own.Count++] = new KeyValuePair<string, object>(key, value);
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

        OwnCells().Cells[at] = new KeyValuePair<string, object>(key, stored);
    }

    private RowContent Own()
    {
        if (_isShared)
            (_content, _isShared) = (_content.Fork(), false);
        return _content;
    }

    private RowContent OwnCells()
    {
        var own = Own();
        if (own.AreCellsShared)
            (own.Cells, own.AreCellsShared) = ([.. own.Cells], false);
        return own;
    }

    private int IndexOf(string key)
    {
        for (var i = 0; i < Count; i++)
        {
            if (string.Equals(_content.Cells[i].Key, key, StringComparison.Ordinal))
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
