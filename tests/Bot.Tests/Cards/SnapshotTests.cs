using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <summary>
/// Every card of the catalogue as readable JSON beside this file. A wanted change: run with <c>ACCEPT_SNAPSHOTS=1</c>
/// and look at the difference before it is committed.
/// </summary>
public sealed class SnapshotTests
{
    private const int AimedBytes = 28 * 1024;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string, string> Cards
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var name in CardCatalogue.All.Keys)
            {
                foreach (var language in Language.All)
                    rows.Add(name, language.Tag);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Cards))]
    public void The_card_is_as_it_was_agreed(string name, string language)
    {
        var drawn = Normal(CardCatalogue.Draw(name, Language.Of(language)));
        var file = Path.Combine(Folder, $"{name}.{language}.verified.json");
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
            File.WriteAllText(file, drawn);

        Assert.True(File.Exists(file), $"{file} is missing: run with ACCEPT_SNAPSHOTS=1 and look at it.");
        Assert.Equal(File.ReadAllText(file), drawn);
    }

    [Theory, MemberData(nameof(Cards))]
    public void The_card_is_as_small_as_aimed_at(string name, string language) =>
        Assert.InRange(CardCatalogue.Draw(name, Language.Of(language)).Json.Length, 1, AimedBytes);

    [Fact]
    public void No_snapshot_is_left_of_a_card_that_is_gone() => Assert.Equal(
        Cards.Select(row => $"{row.Data.Item1}.{row.Data.Item2}.verified.json").Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    private static string Folder => SourceTree.Folder("tests/Bot.Tests/Cards/Snapshots");

    /// <summary>The card, indented, with each button's token opened, so that a reader sees what it says.</summary>
    private static string Normal(Card card)
    {
        var json = JsonNode.Parse(card.Json.Span)!;
        OpenTokens(json);
        return json.ToJsonString(Readable) + "\n";
    }

    private static void OpenTokens(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                OpenTokens(item);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (name == CardBuilder.TokenName && value is JsonValue token)
                    members[name] = Opened(token.GetValue<string>());
                else
                    OpenTokens(value);
            }
        }
    }

    private static JsonObject Opened(string text)
    {
        var check = CardTestKit.Signer().Verify(
            text, CardTestKit.Contoso, CardTestKit.Chat, CardTestKit.Ana, CardTestKit.Now);
        var token = Assert.IsType<CardCheck.Valid>(check).Token;
        var args = token.Args.Select(arg => KeyValuePair.Create(arg.Key, (JsonNode?)JsonValue.Create(arg.Value)));
        return new JsonObject
        {
            ["verb"] = token.Verb,
            ["object"] = token.ObjectId is null ? null : $"{token.ObjectId} v{token.Version}",
            ["args"] = new JsonObject(args),
            ["days"] = (token.ExpiresAt - token.IssuedAt).Days,
        };
    }
}
