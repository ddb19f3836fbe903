using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Progress;

/// <summary>Asks who leads several groups which of them to show; what was asked is kept in the buttons.</summary>
internal static class GroupChoiceCard
{
    /// <param name="args">Period and metric of the question.</param>
    public static Card Draw(IReadOnlyList<GroupId> groups, IReadOnlyList<(string, string)> args, CardContext context)
    {
        var texts = Texts.For(typeof(GroupChoiceCard), context.Language);
        var card = context.Card(texts["WhichGroup"]).Text(texts["WhichGroup"], TextLook.Bold with { IsHeading = true });
        if (groups.Count > CardBuilder.MaxActions)
            card.Text(texts.With("WhichGroup_More", GroupNames.Written(groups[^1], context.Language)), TextLook.Note);
        using (card.Actions())
        {
            foreach (var group in groups.Take(CardBuilder.MaxActions))
                card.Press(
                    GroupNames.Written(group, context.Language), ProgressVerbs.Everyone,
                    [(ProgressVerbs.Of, group.Value), .. args]);
        }

        return card.Finish();
    }
}
