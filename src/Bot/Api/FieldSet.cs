namespace TeamCoachBot.Bot.Api;

/// <summary>What may stand in a field.</summary>
internal enum FieldKind
{
    Text,

    /// <summary>A number, or the same as a text, which keeps every digit.</summary>
    Number,

    Truth,
}

/// <summary>
/// The fields that a row may have, by their path: <c>member.email</c> stands in the object <c>member</c>,
/// <c>members.#.email</c> in each object of the list <c>members</c>.
/// </summary>
internal sealed class FieldSet(params IEnumerable<(string Path, FieldKind Kind)> fields)
{
    /// <summary>Stands in a path for the place in a list.</summary>
    public const string Any = "#";

    private readonly Dictionary<string, FieldKind> _kinds = fields.ToDictionary(field => field.Path, field => field.Kind);

    public IEnumerable<string> Paths => _kinds.Keys;

    public FieldKind? KindOf(string path) => _kinds.TryGetValue(path, out var kind) ? kind : null;

    /// <summary>True when the path names an object, or a list, that has fields.</summary>
    public bool HasUnder(string path) => _kinds.Keys.Any(known => known.StartsWith(path + ".", StringComparison.Ordinal));
}
