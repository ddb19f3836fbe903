using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Stories;

/// <summary>"How did we win in manufacturing?": what made the difference, by step, industry, product or customer.</summary>
[Command(
    "win/stories",
    English =
    [
        "how did we win [in|with|at|against|the] [{about:text}]",
        "(show|find|any|read) [me] [win] stories [about|on|for|from|in] [{about:text}]",
        "what made the difference [in|with|at|for] [{about:text}]",
    ],
    Chinese =
    [
        "[我们] (怎么|咋|如何|是怎么) (赢|签下来|拿下来) 的 [{about:text}]",
        "[我们] {whom:customer} [那单|这单] (怎么|咋|如何|是怎么) (赢|赢下来|签下来|拿下来|谈下来) 的",
        "[看|找|看看] (赢单经验|赢单故事|成交经验|签单经验) [{about:text}]",
    ],
    Who = Who.Member,
    Where = Where.Anywhere)]
[Help(HelpGroup.Wins, Place = 380)]
internal sealed class FindStories(WinStoryStore stories, MemberStore members, CardSigner signer) : ICommand<FindStories.Input>
{
    private const int Most = 5;

    internal sealed record Input(TextSlot? About, CustomerSlot? Whom)
    {
        public string? Topic => About?.Text ?? Whom?.Name;
    }

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<FindStories>(turn.Language);
        var words = input.Topic is { } about ? CustomerName.Words(about) : [];
        var found = (await stories.ReadAsync(turn.Scope, ct))
            .Select(story => (Story: story, Fit: story.Fit(words)))
            .Where(s => words.Count == 0 || s.Fit > 0)
            .OrderByDescending(s => s.Fit).ThenByDescending(s => s.Story.On)
            .Select(s => s.Story).Take(Most).ToList();
        if (found.Count == 0)
            return Reply.Say(input.Topic is { } asked ? texts.With("StoriesNone", Typed.Line(asked)) : texts["StoriesNoneAtAll"]);
        var names = await members.NamesAsync(turn.Scope, ct);
        return Reply.Show(StoriesCard.Draw(
            [.. found.Select(story => new StoryLine(
                story.Customer, story.Text, WinWords.NameOf(story.Who, names), story.On,
                string.Join(" · ", new[] { story.Step.Length > 0 ? texts["Step_" + story.Step] : "", story.Industry, story.Products }
                    .Where(part => part.Length > 0))))],
            turn.Today, CardContext.Of(turn, signer)));
    }
}
