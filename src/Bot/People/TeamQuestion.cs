using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.People;

/// <summary>Asks which team is meant when it isn't clear; what was said is kept and answered after the choice.</summary>
internal sealed class TeamQuestion(TurnMaker turns, Onboarding onboarding, CardSigner signer)
{
    public async Task<Reply> AskAsync(Arrival arrival, Turn turn, CancellationToken ct)
    {
        // Somebody speaks where the bot was put without our hearing of it: that is made up for now.
        if (arrival.Address.Kind != ConversationKind.Personal)
            return await onboarding.AnswerAsync(arrival with { Kind = ArrivalKind.Installed }, ct);
        var choices = await turns.ToChooseFromAsync(arrival, turn.Sender, ct);
        return choices.Count == 0 ? Reply.Say(Texts.Of<TeamQuestion>(turn.Language)["NoTeam"]) : Ask(choices, turn);
    }

    /// <summary>One button for each team; who is in more teams than fit says the name.</summary>
    public Reply Ask(IReadOnlyList<TeamHint> choices, Turn turn) =>
        Reply.Show(Draw(choices, turn.Text, CardContext.Of(turn, signer)));

    /// <param name="asked">What was said; answered after the choice.</param>
    public static Card Draw(IReadOnlyList<TeamHint> choices, string asked, CardContext context)
    {
        var texts = Texts.Of<TeamQuestion>(context.Language);
        var card = context.Card(texts["ChooseTeam_Ask"])
            .Text(texts["ChooseTeam_Ask"], TextLook.Bold with { IsHeading = true });
        using (card.Actions())
        {
            foreach (var team in choices.Take(CardBuilder.MaxActions))
                card.Press(team.Name, ChooseTeamForm.Verb, ("Team", team.Id.Value), ("Then", Kept(asked)));
        }

        return card.Finish();
    }

    /// <summary>A button carries a short text only; a longer one is simply asked again.</summary>
    private static string Kept(string text) => text.Length <= 120 ? text : "";
}
