using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>The set-up card also says which wins are looked at, when a month closes and how long customers are protected.</summary>
public sealed class SetUpWinsTalkTests
{
    private static readonly string[] Others =
        ["currency", "zone", "language", "pattern", "region", "monthStart", "yearStart", "metric", "basis"];

    [Fact]
    public async Task The_card_shows_what_is_set()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("review only first orders");
        await fang.SaysAsync("books close after 8 days");
        await fang.SaysAsync("protect customers for 45 days");

        var card = await fang.SaysAsync("set up the team");

        Assert.Equal(
            ("FirstOrders", "8", "45"), (card.FieldOf("review"), card.FieldOf("closingDays"), card.FieldOf("protection")));
        Assert.Contains("Stages: signed, deposit in, part paid and settled", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Everything", "", EyeOn.Everything, 100_000)]
    [InlineData("AboveAmount", "50k", EyeOn.AboveAmount, 50_000)]
    [InlineData("AboveAmount", "5万", EyeOn.AboveAmount, 50_000)]
    [InlineData("Nothing", "", EyeOn.Nothing, 100_000)]
    public async Task What_the_card_says_is_set(string review, string above, EyeOn kind, int amount)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await SendAsync(chat, ("review", review), ("reviewAbove", above), ("closingDays", "6"), ("protection", "60"));

        var settings = await SettingsAsync(chat);
        Assert.Equal(new LookRule(kind, amount), settings.LookRule);
        Assert.Equal((6, 60), (settings.ClosingDays, settings.ProtectionDays));
    }

    [Theory]
    [InlineData("reviewAbove", "rubbish", "Not saved yet")]
    [InlineData("reviewAbove", "0", "Please give an amount above 0")]
    [InlineData("reviewAbove", "EUR 10k", "Please give an amount above 0")]
    [InlineData("protection", "0", "Please give 1 to 365 days")]
    [InlineData("protection", "999", "Please give 1 to 365 days")]
    [InlineData("closingDays", "99", "0 to 15 working days")]
    public async Task What_cannot_be_brings_the_card_back_with_what_was_typed(string field, string typed, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var before = await SettingsAsync(chat);

        var again = await SendAsync(
            chat, [.. new[] { ("review", "AboveAmount"), ("reviewAbove", "9000"), ("closingDays", "4"), ("protection", "9") }
                .Select(one => one.Item1 == field ? (field, typed) : one)]);

        Assert.Contains(why, again.Text, StringComparison.Ordinal);
        Assert.Equal(typed, again.FieldOf(field));
        Assert.Equal(before, await SettingsAsync(chat));
    }

    [Theory]
    [InlineData("language", "tlh")]
    [InlineData("currency", "AAA")]
    [InlineData("zone", "Mars/Olympus")]
    [InlineData("pattern", "99")]
    public async Task What_no_list_offers_is_named_and_changes_nothing(string field, string sent)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var before = await SettingsAsync(chat);

        var answer = await SendAsync(chat, (field, sent));

        Assert.Contains($"I can't use {sent} here", answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, await SettingsAsync(chat));
    }

    [Fact]
    public async Task What_is_far_too_long_is_not_repeated_whole()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var answer = await SendAsync(chat, ("metric", new string('x', 3_000)));

        Assert.Contains("xxx…", answer.Text, StringComparison.Ordinal);
        Assert.InRange(answer.Text.Length, 60, 300);
    }

    [Fact]
    public async Task A_list_from_which_nothing_was_chosen_is_asked_for_without_an_example()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var again = await SendAsync(chat, ("metric", ""));

        Assert.Contains("Please fill this in.", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("for example .", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_from_before_leaves_what_it_did_not_ask()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("books close after 8 days");

        await SendAsync(chat);

        var settings = await SettingsAsync(chat);
        Assert.Equal(8, settings.ClosingDays);
        Assert.Null(settings.Looks);
    }

    [Fact]
    public async Task What_a_card_from_before_did_not_ask_shows_what_is_set_when_it_comes_back()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("books close after 8 days");
        await chat.As(Cast.Fang).SaysAsync("review wins above 30k");

        var again = await SendAsync(chat, ("protection", "999"));

        Assert.Equal(("8", "AboveAmount", "30000"), (again.FieldOf("closingDays"), again.FieldOf("review"), again.FieldOf("reviewAbove")));
    }

    [Fact]
    public async Task A_default_that_nobody_touched_follows_the_currency()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await SendAsync(chat, ("currency", "USD"), ("review", "AboveAmount"), ("reviewAbove", "100000"));

        Assert.Equal(LookRule.DefaultFor(new("USD")), (await SettingsAsync(chat)).LookRule);
    }

    [Theory]
    [InlineData("set up the team", "Change the stages", "1 · signed – wins count here")]
    [InlineData("设置团队", "修改阶段", "1 · 已签约（到这一步算业绩）")]
    public async Task The_stages_open_from_the_card(string text, string press, string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync(text);

        var list = await fang.PressesAsync(press);

        Assert.Contains(line, list.Text, StringComparison.Ordinal);
        Assert.Equal(2, list.Buttons.Count);
    }

    private static async Task<StandIns.Talk.Seen> SendAsync(Chat chat, params (string Id, string Value)[] fields)
    {
        var fang = chat.As(Cast.Fang);
        var card = await fang.SaysAsync("set up the team");
        var rest = Others.Where(id => fields.All(field => field.Id != id)).Select(id => (id, card.FieldOf(id)!));
        return await fang.SendsAsync(card.TokenOf("Confirm"), [.. fields, .. rest]);
    }

    private static async Task<TeamSettings> SettingsAsync(Chat chat)
    {
        var found = await chat.Services.GetRequiredService<TeamStore>().FreshAsync(
            new TeamScope(DemoCast.Tenant, DemoCast.Team), CancellationToken.None);
        return found!.Value.Details.ToSettings();
    }
}
