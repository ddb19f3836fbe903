using System.Text.Json;
using Azure;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>A team as a person's own record names it: where to read, never what one may do there.</summary>
internal sealed record TeamHint(TeamId Id, string Name);

/// <summary>What the bot keeps about a person apart from any team: how to speak with them and where to find their teams.</summary>
internal sealed record PersonCard(MemberId Id)
{
    public string Name { get; init; } = "";

    public string ChannelId { get; init; } = "";

    /// <summary>Chosen by the person; null follows the client.</summary>
    public string? Language { get; init; }

    public string? Locale { get; init; }

    /// <summary>The language of the last message that had one: presses are answered in it.</summary>
    public string? Spoken { get; init; }

    public string? Zone { get; init; }

    /// <summary>The personal chat; null until there was one.</summary>
    public ConversationAddress? Chat { get; init; }

    /// <summary>Writes were refused; nothing is sent until the person speaks.</summary>
    public bool Blocked { get; init; }

    public TeamId? Chosen { get; init; }

    public IReadOnlyList<TeamHint> Teams { get; init; } = [];

    /// <summary>The language for what the bot sends on its own.</summary>
    public Language Speaks => Bot.Language.Of(Language ?? Spoken ?? Locale);
}

/// <summary>
/// Keeps people's own records (<c>{tenant}|u|{member}</c>) in the table of hints: rebuilt from the teams if lost, but
/// for what the person chose. Cached for at most 30 seconds.
/// </summary>
internal sealed class PersonStore(BotTables tables, TimeProvider time)
{
    private const string CardKey = "p";
    private readonly BriefCache<string, PersonCard> _cards = new(time);

    public async Task<PersonCard> ReadAsync(TenantId tenant, MemberId member, CancellationToken ct)
    {
        var partition = Partition(tenant, member);
        if (_cards.TryGet(partition, out var kept))
            return kept;
        var card = new PersonCard(member);
        var teams = new List<TeamHint>();
        await foreach (var row in tables.Hints.QueryAsync<TableEntity>($"PartitionKey eq '{partition.Replace("'", "''", StringComparison.Ordinal)}'", cancellationToken: ct))
        {
            if (row.RowKey == CardKey)
                card = CardOf(card, row);
            else if (row.RowKey.StartsWith("t|", StringComparison.Ordinal))
                teams.Add(new TeamHint(new TeamId(Key.Parts(row.RowKey)[1]), row.GetString("Name") ?? ""));
        }

        card = card with { Teams = teams };
        _cards.Put(partition, card);
        return card;
    }

    /// <summary>Writes the record but for its list of teams.</summary>
    public async Task SaveAsync(TenantId tenant, PersonCard card, CancellationToken ct)
    {
        var partition = Partition(tenant, card.Id);
        var row = new TableEntity(partition, CardKey)
        {
            ["Name"] = card.Name,
            ["ChannelId"] = card.ChannelId,
            ["Language"] = card.Language ?? "",
            ["Locale"] = card.Locale ?? "",
            ["Spoken"] = card.Spoken ?? "",
            ["Zone"] = card.Zone ?? "",
            ["Chat"] = card.Chat is null ? "" : JsonSerializer.Serialize(card.Chat, PeopleJson.Default.ConversationAddress),
            ["Blocked"] = card.Blocked,
            ["Chosen"] = card.Chosen?.Value ?? "",
        };
        await tables.Hints.UpsertEntityAsync(row, TableUpdateMode.Replace, ct);
        _cards.Put(partition, card);
    }

    /// <summary>True for the first caller ever, whichever replica or delivery it is.</summary>
    public async Task<bool> FirstTimeAsync(TenantId tenant, MemberId member, string what, CancellationToken ct)
    {
        try
        {
            await tables.Hints.AddEntityAsync(new TableEntity(Partition(tenant, member), Key.Of("once", what)), ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    public async Task AddTeamAsync(TenantId tenant, MemberId member, TeamHint team, CancellationToken ct)
    {
        var partition = Partition(tenant, member);
        var row = new TableEntity(partition, Key.Of("t", team.Id.Value)) { ["Name"] = team.Name };
        await tables.Hints.UpsertEntityAsync(row, TableUpdateMode.Replace, ct);
        _cards.Forget(partition);
    }

    public async Task RemoveTeamAsync(TenantId tenant, MemberId member, TeamId team, CancellationToken ct)
    {
        var partition = Partition(tenant, member);
        await tables.Hints.DeleteEntityAsync(partition, Key.Of("t", team.Value), ETag.All, ct);
        _cards.Forget(partition);
    }

    private static string Partition(TenantId tenant, MemberId member) => Key.Of(tenant.Value, "u", member.Value);

    private static PersonCard CardOf(PersonCard card, TableEntity row) => card with
    {
        Name = row.GetString("Name") ?? "",
        ChannelId = row.GetString("ChannelId") ?? "",
        Language = Text(row, "Language"),
        Locale = Text(row, "Locale"),
        Spoken = Text(row, "Spoken"),
        Zone = Text(row, "Zone"),
        Chat = Text(row, "Chat") is { } chat ? JsonSerializer.Deserialize(chat, PeopleJson.Default.ConversationAddress) : null,
        Blocked = row.GetBoolean("Blocked") ?? false,
        Chosen = Text(row, "Chosen") is { } chosen ? new TeamId(chosen) : null,
    };

    private static string? Text(TableEntity row, string property) =>
        row.GetString(property) is { Length: > 0 } text ? text : null;
}
