using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>The published description says what the API does, no less and no more.</summary>
public sealed class OpenApiTests
{
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
        ("shared", DoorRig.Win(("member", null), ("members", Shares("60", 40)))),
        ("shared by fractions", DoorRig.Win(("member", null), ("members", Shares("33.3333", "66.6667")))),
        ("shared and whole", DoorRig.Win(("members", Shares(60, 40)))),
        ("shared by nobody", DoorRig.Win(("member", null), ("members", new JsonArray()))),
        ("shared by a text", DoorRig.Win(("member", null), ("members", "Ana, Ben"))),
        ("shared by texts", DoorRig.Win(("member", null), ("members", new JsonArray("Ana", "Ben")))),
        ("shared without a part", DoorRig.Win(("member", null), ("members", Shares(100, null)))),
        ("shared with none", DoorRig.Win(("member", null), ("members", Shares(100, 0)))),
        ("shared with an empty one", DoorRig.Win(("member", null), ("members", new JsonArray(Share("Ana", 100), new JsonObject())))),
        ("externalId too long", DoorRig.Win(("externalId", new string('e', WinRequest.MostExternalIdChars + 1)))),
        ("truth in words", DoorRig.Win(("newCustomer", "true"))),
        ("unknown field", DoorRig.Win(("owner", "Ana"))),
        ("empty list", new JsonArray()),
        ("a text", JsonValue.Create("win")!),
    ];

    private static readonly (string Name, JsonNode Body)[] Activities =
    [
        ("least", new JsonObject { ["kind"] = "lead", ["member"] = new JsonObject { ["name"] = "Ana" } }),
        ("whole", DoorRig.Activity(("kind", "quote"), ("count", 2), ("amount", "800.50"), ("externalId", "SF-1"))),
        ("nulls", DoorRig.Activity(
            ("count", null), ("customer", null), ("doneOn", null), ("amount", null), ("next", null), ("externalId", null))),
        ("list", new JsonArray(DoorRig.Activity(), DoorRig.Activity(("kind", "visit")))),
        ("no kind", DoorRig.Activity(("kind", null))),
        ("kind of nothing", DoorRig.Activity(("kind", "nap"))),
        ("count none", DoorRig.Activity(("count", 0))),
        ("count many", DoorRig.Activity(("count", 501))),
        ("count half", DoorRig.Activity(("count", 1.5))),
        ("count in words", DoorRig.Activity(("count", "two"))),
        ("no member", DoorRig.Activity(("member", null))),
        ("shared", DoorRig.Activity(("members", Shares(60, 40)))),
        ("day in words", DoorRig.Activity(("doneOn", "yesterday"))),
        ("next too long", DoorRig.Activity(("next", new string('n', ActivityRequest.MostNextChars + 1)))),
        ("unknown field", DoorRig.Activity(("amountt", 1))),
        ("empty list", new JsonArray()),
    ];

    [Fact]
    public async Task It_is_published_for_everybody()
    {
        await using var rig = await DoorRig.StartAsync();

        var document = JsonNode.Parse(await rig.Client.GetStringAsync(ApiDocument.Path))!;

        Assert.Equal("3.1.0", (string?)document["openapi"]);
        Assert.NotNull(document["paths"]![WinRows.Route]!["post"]);
    }

    [Fact]
    public async Task It_names_the_fields_that_are_read()
    {
        await using var rig = await DoorRig.StartAsync();
        var schemas = JsonNode.Parse(await rig.Client.GetStringAsync(ApiDocument.Path))!["components"]!["schemas"]!;

        Assert.Equal(WinRequest.Fields.Paths.Order(StringComparer.Ordinal), PathsOf(schemas, schemas["Win"]!));
        Assert.Equal(ActivityRequest.Fields.Paths.Order(StringComparer.Ordinal), PathsOf(schemas, schemas["Activity"]!));
    }

    [Fact]
    public async Task A_win_is_taken_exactly_when_the_description_says_so()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        var misfits = await CheckAsync(rig, Bodies.Select(body => (body.Name, BodyOf(WinRows.Route), (JsonNode?)body.Body)));
        var taken = new List<(string Name, bool IsTaken)>();
        foreach (var (name, body) in Bodies)
            taken.Add((name, (await rig.PostAsync(token, Distinct(body, name), "key-" + name.Replace(' ', '-'))).Status is 200 or 201));

        Assert.Equal(Bodies.Select(body => (body.Name, !misfits.Contains(body.Name))), taken);
    }

    [Fact]
    public async Task An_activity_is_taken_exactly_when_the_description_says_so()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        var misfits = await CheckAsync(rig, Activities.Select(body => (body.Name, BodyOf(ActivityRows.Route), (JsonNode?)body.Body)));
        var taken = new List<(string Name, bool IsTaken)>();
        foreach (var (name, body) in Activities)
            taken.Add((name, (await rig.PostActivityAsync(token, body, "key-" + name.Replace(' ', '-'))).Status is 200 or 201));

        Assert.Equal(Activities.Select(body => (body.Name, !misfits.Contains(body.Name))), taken);
    }

    [Fact]
    public async Task Every_answer_fits_what_the_description_says_of_its_status()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        var answers = new List<(string Route, ApiSeen Seen)>
        {
            (WinRows.Route, await rig.PostAsync("tcb_none", DoorRig.Win())),
            (WinRows.Route, await rig.PostAsync(token, DoorRig.Win(), key: null)),
            (WinRows.Route, await rig.PostAsync(token, DoorRig.Win(("externalId", "SF-1")), "a")),
            (WinRows.Route, await rig.PostAsync(token, DoorRig.Win(("externalId", "SF-1")), "b")),
            (WinRows.Route, await rig.PostAsync(token, DoorRig.Win(), "c")),
            (WinRows.Route, await rig.PostAsync(token, DoorRig.Win(("amount", "2")), "a")),
            (WinRows.Route, await rig.PostAsync(token, new JsonArray(DoorRig.Win(("customer", "L")), DoorRig.Win(("amount", "x"))), "d")),
            (WinRows.Route, await rig.PostAsync(token, new byte[ApiBody.Limit + 1], "e")),
            (WinRows.Route, await rig.PostAsync(token, "{"u8.ToArray(), "f")),
            (ActivityRows.Route, await rig.PostActivityAsync(token, DoorRig.Activity(("kind", "quote"), ("amount", 5)), "a")),
            (ActivityRows.Route, await rig.PostActivityAsync(token, new JsonArray(DoorRig.Activity(), DoorRig.Activity(("kind", "x"))), "b")),
        };
        await rig.Chat.As(Cast.Ana).SaysAsync("win 7k Orbit signed");
        answers.Add((WinRows.Route, await rig.PostAsync(token, DoorRig.Win(("customer", "Orbit"), ("amount", 7000)), "g")));
        var document = JsonNode.Parse(await rig.Client.GetStringAsync(ApiDocument.Path))!;

        var misfits = await CheckAsync(rig, answers.Select(
            (answer, i) => ($"{i}: {answer.Seen.Body}", SchemaOf(document, answer.Route, answer.Seen), (JsonNode?)answer.Seen.Json)));

        Assert.Empty(misfits);
        Assert.Equal([401, 400, 201, 409, 409, 422, 200, 413, 400, 201, 200, 200], answers.Select(answer => answer.Seen.Status));
    }

    private static JsonArray Shares(JsonNode? ana, JsonNode? ben) => [Share("Ana", ana), Share("Ben", ben)];

    private static JsonObject Share(string name, JsonNode? percent) => new() { ["name"] = name, ["percent"] = percent };

    private static string Escaped(string route) => route.Replace("/", "~1", StringComparison.Ordinal);

    private static string BodyOf(string route) => $"/paths/{Escaped(route)}/post/requestBody/content/application~1json/schema";

    /// <summary>The paths of all plain fields under a schema, with those of the schemas that it names.</summary>
    private static List<string> PathsOf(JsonNode schemas, JsonNode schema) =>
        [.. Under(schemas, schema, "").Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Under(JsonNode schemas, JsonNode schema, string prefix)
    {
        if ((string?)schema["$ref"] is { } reference)
            return Under(schemas, schemas[reference.Split('/')[^1]]!, prefix);
        if (schema["items"] is { } items)
            return Under(schemas, items, prefix + ".#");
        var fields = schema["properties"]?.AsObject().SelectMany(
            field => Under(schemas, field.Value!, prefix.Length == 0 ? field.Key : $"{prefix}.{field.Key}")).ToList();
        var ways = schema["oneOf"]?.AsArray().Where(way => way!["$ref"] is not null || way["properties"] is not null)
            .SelectMany(way => Under(schemas, way!, prefix)).ToList();
        return fields is null && ways is null or [] ? [prefix] : [.. fields ?? [], .. prefix.Length == 0 ? [] : ways ?? []];
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

    private static string SchemaOf(JsonNode document, string route, ApiSeen answer)
    {
        var path = $"/paths/{Escaped(route)}/post/responses/{answer.Status}";
        var response = document["paths"]![route]!["post"]!["responses"]![$"{answer.Status}"]!;
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
