using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Api;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>The published description says what the API does, no less and no more.</summary>
public sealed class OpenApiTests
{
    private const string Body = "/paths/~1api~1wins/post/requestBody/content/application~1json/schema";

    /// <summary>Bodies that could be sent; what is wrong with some of them no schema can know.</summary>
    private static readonly (string Name, JsonNode Body)[] Bodies =
    [
        ("least", new JsonObject { ["amount"] = 1, ["customer"] = "A", ["member"] = new JsonObject { ["name"] = "Ana" } }),
        ("whole", DoorRig.Win(
            ("currency", "CNY"), ("stage", "signed"), ("product", "Cloud"), ("note", "n"), ("evidence", "https://crm.example/1"),
            ("externalId", "SF-1"), ("newCustomer", true))),
        ("nulls", DoorRig.Win(
            ("currency", null), ("wonOn", null), ("stage", null), ("product", null), ("note", null), ("evidence", null),
            ("externalId", null), ("newCustomer", null), ("distinctFrom", null))),
        ("list", new JsonArray(DoorRig.Win(("customer", "L1")), DoorRig.Win(("customer", "L2")))),
        ("no amount", DoorRig.Win(("amount", null))),
        ("amount with comma", DoorRig.Win(("amount", "1,000"))),
        ("amount too fine", DoorRig.Win(("amount", "1.23456"))),
        ("amount below", DoorRig.Win(("amount", -1))),
        ("amount too large", DoorRig.Win(("amount", 1_000_000_000_000m))),
        ("amount a truth", DoorRig.Win(("amount", true))),
        ("currency small", DoorRig.Win(("currency", "cny"))),
        ("customer empty", DoorRig.Win(("customer", " "))),
        ("customer a number", DoorRig.Win(("customer", 5))),
        ("no member", DoorRig.Win(("member", null))),
        ("two members", DoorRig.Win(("member", new JsonObject { ["id"] = "a", ["name"] = "b" }))),
        ("member a text", DoorRig.Win(("member", "Ana"))),
        ("member by phone", DoorRig.Win(("member", new JsonObject { ["phone"] = "1" }))),
        ("day in words", DoorRig.Win(("wonOn", "yesterday"))),
        ("no such day", DoorRig.Win(("wonOn", "2026-02-30"))),
        ("note too long", DoorRig.Win(("note", new string('n', WinRequest.MostNoteChars + 1)))),
        ("product too long", DoorRig.Win(("product", new string('p', WinRequest.MostProductChars + 1)))),
        ("externalId too long", DoorRig.Win(("externalId", new string('e', WinRequest.MostExternalIdChars + 1)))),
        ("truth in words", DoorRig.Win(("newCustomer", "true"))),
        ("unknown field", DoorRig.Win(("owner", "Ana"))),
        ("empty list", new JsonArray()),
        ("a text", JsonValue.Create("win")!),
    ];

    [Fact]
    public async Task It_is_published_for_everybody()
    {
        await using var rig = await DoorRig.StartAsync();

        var document = JsonNode.Parse(await rig.Client.GetStringAsync(ApiDocument.Path))!;

        Assert.Equal("3.1.0", (string?)document["openapi"]);
        Assert.NotNull(document["paths"]![WinsEndpoint.Path]!["post"]);
    }

    [Fact]
    public async Task It_names_the_fields_that_are_read()
    {
        await using var rig = await DoorRig.StartAsync();
        var schemas = JsonNode.Parse(await rig.Client.GetStringAsync(ApiDocument.Path))!["components"]!["schemas"]!;
        var members = schemas["Member"]!["oneOf"]!.AsArray().SelectMany(way => way!["properties"]!.AsObject())
            .Select(way => "member." + way.Key);
        var plain = schemas["Win"]!["properties"]!.AsObject().Select(field => field.Key).Where(name => name != "member");

        Assert.Equal(WinRequest.Fields.Order(StringComparer.Ordinal), plain.Concat(members).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_body_is_taken_exactly_when_the_description_says_so()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        var misfits = await CheckAsync(rig, Bodies.Select(body => (body.Name, Body, (JsonNode?)body.Body)));
        var taken = new List<(string Name, bool IsTaken)>();
        foreach (var (name, body) in Bodies)
            taken.Add((name, (await rig.PostAsync(token, Distinct(body, name), "key-" + name.Replace(' ', '-'))).Status is 200 or 201));

        Assert.Equal(Bodies.Select(body => (body.Name, !misfits.Contains(body.Name))), taken);
    }

    [Fact]
    public async Task Every_answer_fits_what_the_description_says_of_its_status()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        var answers = new List<ApiSeen>
        {
            await rig.PostAsync("tcb_none", DoorRig.Win()),
            await rig.PostAsync(token, DoorRig.Win(), key: null),
            await rig.PostAsync(token, DoorRig.Win(("externalId", "SF-1")), "a"),
            await rig.PostAsync(token, DoorRig.Win(("externalId", "SF-1")), "b"),
            await rig.PostAsync(token, DoorRig.Win(), "c"),
            await rig.PostAsync(token, DoorRig.Win(("amount", "2")), "a"),
            await rig.PostAsync(token, new JsonArray(DoorRig.Win(("customer", "L")), DoorRig.Win(("amount", "x"))), "d"),
            await rig.PostAsync(token, new byte[ApiBody.Limit + 1], "e"),
            await rig.PostAsync(token, "{"u8.ToArray(), "f"),
        };
        var document = JsonNode.Parse(await rig.Client.GetStringAsync(ApiDocument.Path))!;

        var misfits = await CheckAsync(rig, answers.Select((answer, i) => ($"{i}: {answer.Body}", SchemaOf(document, answer), (JsonNode?)answer.Json)));

        Assert.Empty(misfits);
        Assert.Equal([401, 400, 201, 409, 409, 422, 200, 413, 400], answers.Select(answer => answer.Status));
    }

    /// <summary>The same customer and amount twice would be asked about.</summary>
    private static JsonNode Distinct(JsonNode body, string name)
    {
        var copy = body.DeepClone();
        if (copy is JsonObject win && win["customer"]?.GetValueKind() == System.Text.Json.JsonValueKind.String
            && !string.IsNullOrWhiteSpace((string?)win["customer"]))
            win["customer"] = "Customer " + name;
        return copy;
    }

    private static string SchemaOf(JsonNode document, ApiSeen answer)
    {
        var path = $"/paths/~1api~1wins/post/responses/{answer.Status}";
        var response = document["paths"]![WinsEndpoint.Path]!["post"]!["responses"]![$"{answer.Status}"]!;
        var at = (string?)response["$ref"] is { } reference ? reference[1..] : path;
        return $"{at}/content/{answer.MediaType.Replace("/", "~1", StringComparison.Ordinal)}/schema";
    }

    /// <summary>The names of what doesn't fit.</summary>
    private static async Task<IReadOnlyList<string>> CheckAsync(
        DoorRig rig, IEnumerable<(string Name, string Schema, JsonNode? Value)> cases)
    {
        var folder = Directory.CreateTempSubdirectory("openapi-");
        try
        {
            var (document, list) = (Path.Combine(folder.FullName, "openapi.json"), Path.Combine(folder.FullName, "cases.json"));
            await File.WriteAllTextAsync(document, await rig.Client.GetStringAsync(ApiDocument.Path));
            await File.WriteAllTextAsync(list, new JsonArray([.. cases.Select(one => (JsonNode)new JsonObject
            {
                ["name"] = one.Name, ["schema"] = one.Schema, ["value"] = one.Value?.DeepClone(),
            })]).ToJsonString());
            var (exitCode, output) = await NodeScript.RunAsync("tests/openapi/check.mjs", document, list);
            Assert.True(exitCode == 0, output);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0])];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
