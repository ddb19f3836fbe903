using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(WinDraftText.Carried))]
internal sealed partial class WinDraftJson : JsonSerializerContext;

/// <summary>Writes a draft into a button's signed arguments and reads it back: nothing is stored for a question.</summary>
internal static class WinDraftText
{
    /// <summary>The argument of a button that carries a draft.</summary>
    public const string Name = "draft";

    /// <summary>Leaves room in a token for what else it says.</summary>
    private const int MostBytes = CardTokenBytes.MaxLength - 448;

    private static readonly JsonSerializerOptions Plain = new(WinDraftJson.Default.Options)
    {
        // The token is signed and opaque; escapes would only make it longer.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly WinDraftJson Json = new(Plain);

    /// <summary>Null when it is too long for a button: then the form keeps it.</summary>
    public static string? Write(WinDraft draft)
    {
        var text = JsonSerializer.Serialize(
            new Carried
            {
                A = draft.Amount?.Typed,
                C = draft.Customer,
                S = draft.Stage?.Value,
                D = draft.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                New = draft.IsNew,
                N = Some(draft.Note),
                L = Some(draft.Link),
                T = Some(draft.Tags),
                P = Some(draft.Partners.Select(m => m.Value)),
                Q = draft.Parts.Count == 0 ? null : [.. draft.Parts],
                H = Some(draft.Helpers.Select(m => m.Value)),
                O = draft.Owner?.Value,
                G = draft.IsGuessed,
                X = Some(draft.Answers),
            },
            Json.Carried);
        return Encoding.UTF8.GetByteCount(text) <= MostBytes ? text : null;
    }

    public static WinDraft Read(string text)
    {
        var carried = JsonSerializer.Deserialize(text, Json.Carried)!;
        return new WinDraft
        {
            Amount = carried.A is { } amount ? SlotKind.For(typeof(AmountSlot))!.ReadWhole(amount) as AmountSlot : null,
            Customer = carried.C,
            Stage = carried.S is { } stage ? new StageId(stage) : null,
            On = carried.D is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            IsNew = carried.New,
            Note = carried.N ?? "",
            Link = carried.L ?? "",
            Tags = carried.T ?? [],
            Partners = [.. (carried.P ?? []).Select(m => new MemberId(m))],
            Parts = carried.Q ?? [],
            Helpers = [.. (carried.H ?? []).Select(m => new MemberId(m))],
            Owner = carried.O is { } owner ? new MemberId(owner) : null,
            IsGuessed = carried.G,
            Answers = carried.X ?? [],
        };
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;

    private static string[]? Some(IEnumerable<string> texts) => texts.ToArray() is { Length: > 0 } some ? some : null;

    /// <summary>The draft in as few letters as a token has room for.</summary>
    internal sealed record Carried
    {
        public string? A { get; init; }

        public string? C { get; init; }

        public string? S { get; init; }

        public string? D { get; init; }

        public bool New { get; init; }

        public string? N { get; init; }

        public string? L { get; init; }

        public string[]? T { get; init; }

        public string[]? P { get; init; }

        public decimal[]? Q { get; init; }

        public string[]? H { get; init; }

        public string? O { get; init; }

        public bool G { get; init; }

        public string[]? X { get; init; }
    }
}
