using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Sets where and how a team celebrates: the channel, whether amounts show, from which amount, the default.</summary>
[Command(
    "celebration/set",
    English =
    [
        "{hide=hide|no|do not show|without} [the] amounts (in|on|with) [the] celebrations",
        "celebrations {hide=without} [the] amounts",
        "{show=show|with} [the] amounts (in|on) [the] celebrations",
        "celebrations {show=with} [the] amounts",
        "(celebrate|celebrations) [wins|deals] (from|above|over) {from:amount} [on|up|upwards]",
        "celebrate {every=every|all} (win|wins|deal|deals)",
        "celebrations by default ({always=always}|{ask=ask|ask first}|{never=never|off})",
        "{nowhere=stop|no more|turn off|switch off|disable|pause} [the] celebrations",
        "[post|put|send|show|hold] celebrations (in|to|into) [the] [channel] {channel:text}",
    ],
    Chinese =
    [
        "喜报 [里|上|中] {hide=不显示|隐藏|不写|不要|别显示|不带} 金额",
        "喜报 [里|上|中] {show=显示|写上|带上|带} 金额",
        "{hide=隐藏} 喜报 [里|中] [的] 金额",
        "喜报 [从] {from:amount} [起|以上] [发|才发]",
        "{from:amount} (以上|起) [才] 发喜报",
        "{every=每单|每一单|所有单} 都发喜报",
        "喜报默认 ({always=都发|自动发|直接发}|{ask=先问|先问本人|先问一下}|{never=不发})",
        "{nowhere=停发|不再发|关闭|关掉|停掉|暂停|停用} 喜报",
        "[把] 喜报 (发到|发在|放到|放在|改到|换到) [频道] {channel:text}",
    ],
    Who = Who.SetsUp,
    Where = Where.Anywhere,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
[Help(HelpGroup.Lead, Place = 490)]
internal sealed class SetCelebrations(
    TeamStore teams, TeamChannels channels, CelebrationStore store, TeamPartition partition)
    : ICommand<SetCelebrations.Input>
{
    internal sealed record Input(
        TextSlot? Channel, AmountSlot? From, bool Hide, bool Show, bool Every, bool Always, bool Ask, bool Never, bool Nowhere);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetCelebrations>(turn.Language);
        if (await teams.FreshAsync(turn.Scope, ct) is not { } found)
            return Reply.Say(texts["Set_NoTeam"]);
        var settings = found.Details.ToSettings();
        if (input.Channel is { } typed)
            return await ChannelAsync(turn, typed.Text, settings, found, texts, ct);
        if (input.Nowhere)
            return await SaveAsync(turn, settings with { CelebrationChannel = null }, found, texts["Set_Nowhere"], ct, chooses: true);
        if (input.From is AmountSlot.Unclear or AmountSlot.Beyond)
            return Reply.Say(texts["Set_AmountUnclear"]);
        var rules = settings.Celebrations;
        var (changed, words) = input switch
        {
            { From: AmountSlot.Clear { Value: >= 0 } from } => (rules with { From = from.Value }, texts.With(
                "Set_From", Written.In(turn.Language).Amount(from.Value, new Units.Money(settings.Currency)))),
            { Every: true } => (rules with { From = 0 }, texts["Set_Every"]),
            { Hide: true } => (rules with { HidesAmounts = true }, texts["Set_Hide"]),
            { Show: true } => (rules with { HidesAmounts = false }, texts["Set_Show"]),
            { Always: true } => (rules with { ByDefault = CelebrationChoice.Always }, texts["Set_Always"]),
            { Ask: true } => (rules with { ByDefault = CelebrationChoice.Ask }, texts["Set_Ask"]),
            { Never: true } => (rules with { ByDefault = CelebrationChoice.Never }, texts["Set_Never"]),
            _ => (rules, texts["Set_AmountUnclear"]),
        };
        return changed == rules && input.From is AmountSlot.Clear { Value: < 0 }
            ? Reply.Say(words)
            : await SaveAsync(turn, settings with { Celebrations = changed }, found, words, ct);
    }

    private async Task<Reply> ChannelAsync(
        Turn turn, string typed, TeamSettings settings, (TeamDetails Details, Azure.ETag ETag) found, Texts texts,
        CancellationToken ct)
    {
        var known = await channels.OfAsync(turn, ct);
        var named = Named(known, typed, turn.Language);
        if (named.Count != 1)
        {
            return known.Count == 0
                ? Reply.Say(texts["Set_NoChannels"])
                : Reply.Say(
                    texts.With("Set_WhichChannel", Typed.Line(typed)),
                    [.. (named.Count == 0 ? known : named).Take(3).Select(c => SetUpViews.NameOf(c, turn.Language))
                        .Select(name => new Suggestion(name, texts.With("Set_Again", name)))]);
        }

        return await SaveAsync(
            turn, settings with { CelebrationChannel = named[0].Id }, found,
            texts.With("Set_Channel", SetUpViews.NameOf(named[0], turn.Language)), ct, chooses: true);
    }

    /// <summary>The channel of exactly that name, else those whose name holds it.</summary>
    private static List<ChannelEntry> Named(IReadOnlyList<ChannelEntry> known, string typed, Language language)
    {
        var name = Typed.Line(typed).ToString().Trim('#', ' ', '"', '“', '”', '「', '」', '.', '。');
        if (name.Length == 0)
            return [];
        var exact = known.Where(c => SetUpViews.NameOf(c, language).Equals(name, StringComparison.OrdinalIgnoreCase)
            || c.Name?.Equals(name, StringComparison.OrdinalIgnoreCase) == true).ToList();
        return exact.Count > 0
            ? exact
            : [.. known.Where(c => c.Name?.Contains(name, StringComparison.OrdinalIgnoreCase) == true)];
    }

    private async Task<Reply> SaveAsync(
        Turn turn, TeamSettings settings, (TeamDetails Details, Azure.ETag ETag) found, string words, CancellationToken ct,
        bool chooses = false)
    {
        var commit = new Commit(turn.Scope, turn, "celebration/set", $"{settings.CelebrationChannel} {settings.Celebrations}");
        TeamStore.Put(commit, settings, found.Details.Home, found.ETag);
        // A channel chosen anew is believed again, also the one that was gone.
        if (chooses)
            CelebrationStore.Chose(commit, settings.CelebrationChannel);
        if (settings.Celebrations.HidesAmounts != found.Details.ToSettings().Celebrations.HidesAmounts)
            await RedrawTodayAsync(turn, commit, ct);
        var end = await partition.CommitAsync(commit, ct);
        teams.Forget(turn.Scope);
        return end is CommitEnd.Committed or CommitEnd.Repeated ? Reply.Say(words) : CommitWords.Say(end, turn.Language);
    }

    /// <summary>What stands in the channel today follows at once; older cards when something else changes them.</summary>
    private async Task RedrawTodayAsync(Turn turn, Commit commit, CancellationToken ct)
    {
        var today = await store.DayAsync(
            turn.Scope, TeamDay.Of(turn.Now, turn.Team.Zone, turn.Team.Calendar), ct);
        foreach (var entry in today.Things.Where(entry => entry.HasOwnCard))
            commit.Notices.Add(CelebrateWork.Refresh(today.Day, entry.Root));
        if (today.HasCard)
            commit.Notices.Add(CelebrateWork.Refresh(today.Day, CelebrationRows.DayCard));
    }
}
