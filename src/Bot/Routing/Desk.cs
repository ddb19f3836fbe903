using System.Text.Json;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Answers whatever arrives: makes the turn, finds what is meant, checks who may and where, and lets the feature
/// decide. Holds no feature's knowledge.
/// </summary>
internal sealed class Desk(
    Router router, TurnMaker turns, Onboarding onboarding, CardSigner signer, TeamQuestion teamQuestion,
    IEnumerable<IUnmatched> unmatched, IServiceProvider services, TimeProvider time) : IDesk
{
    public Task<Reply> AnswerAsync(Arrival arrival, CancellationToken ct) => arrival switch
    {
        { Kind: ArrivalKind.Message, From: { } writer } => AnswerTextAsync(arrival, writer, ct),
        { Kind: ArrivalKind.Press or ArrivalKind.DialogSubmit, From: { } presser } => AnswerPressAsync(arrival, presser, ct),
        _ => onboarding.AnswerAsync(arrival, ct),
    };

    private async Task<Reply> AnswerTextAsync(Arrival arrival, Person writer, CancellationToken ct)
    {
        var turn = await turns.MakeAsync(arrival, writer, TurnMaker.KeyOf(arrival), arrival.SentAt, ct);
        return await AnswerTextAsync(arrival, turn, ct);
    }

    private async ValueTask<Reply> AnswerTextAsync(Arrival arrival, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<Desk>(turn.Language);
        if (string.IsNullOrWhiteSpace(turn.Text))
            return Reply.Say(texts["MentionOnly"], Suggest(texts));
        return router.Find(turn.Text, turn.TeamIfAny?.Words) switch
        {
            RouteResult.Found found => await RunAsync(found.Command, found.Input, arrival, turn, ct),
            RouteResult.NearMiss near => await AnswerNearMissAsync(near, arrival, turn, ct),
            _ => await AnswerUnmatchedAsync(turn, ct) ?? Reply.Say(texts["Unknown"], Suggest(texts)),
        };
    }

    private async Task<Reply?> AnswerUnmatchedAsync(Turn turn, CancellationToken ct)
    {
        foreach (var one in unmatched)
        {
            if (await one.AnswerAsync(turn, ct) is { } answer)
                return answer;
        }

        return null;
    }

    private async Task<Reply> AnswerNearMissAsync(RouteResult.NearMiss near, Arrival arrival, Turn turn, CancellationToken ct)
    {
        if (near.Refused is { } refused && services.GetRequiredService(refused.Command.Handler) is IHedged hedged
            && await HindranceAsync(refused.Command, arrival, turn, ct) is null
            && await hedged.AnswerHedgedAsync(refused.Input, near.Hedge, turn, ct) is { } answer)
            return answer;
        if (await AnswerUnmatchedAsync(turn, ct) is { } better)
            return better;
        var why = near.Hedge == Hedge.None ? "NearMiss" : "Hedged_" + Hedges.Plainest(near.Hedge);
        return Reply.Say(Texts.Of<Desk>(turn.Language)[why], [.. near.Commands.Select(l => Suggest(l, turn.Language))]);
    }

    private async Task<Reply> AnswerPressAsync(Arrival arrival, Person presser, CancellationToken ct)
    {
        var check = arrival.Data is { } data && TokenOf(data) is { } text
            ? signer.Verify(text, arrival.Tenant, arrival.Address.ConversationId, presser.Id, time.GetUtcNow())
            : new CardCheck.Forged();
        if (check is not CardCheck.Valid { Token: var token })
            return Reply.Say(Texts.Of<Desk>(await turns.LanguageAsync(arrival, presser, ct))[Words(check)]);

        var turn = await turns.MakeAsync(
            arrival, presser, TurnMaker.KeyOf(arrival, presser.Id, token.Nonce), token.IssuedAt, ct) with { Card = token };
        var texts = Texts.Of<Desk>(turn.Language);
        if (!token.For.Admits(presser.Id, turn.Actor.HasLeft ? Roles.None : turn.Actor.Roles))
            return Reply.Say(texts["CardNotYours"]);
        if ((router.Registry.Form(token.Verb) ?? router.Registry.Command(token.Verb)) is not { } descriptor)
            return Reply.Say(texts["CardExpired"], Suggest(texts));
        var inputs = FieldReader.Inputs(arrival.Data!.Value);
        var read = descriptor.Binder.Read(inputs, token.Args, turn.Language);
        if (read is FormResult.Refused refused)
            return await ComplainAsync(descriptor, refused, arrival, turn, ct);
        var reply = await RunAsync(descriptor, ((FormResult.Bound)read).Fields, arrival, turn, ct);
        return reply is Reply.AskedAgain again ? await AnswerAgainAsync(arrival, turn, again.Text, ct) : reply;
    }

    /// <summary>As if the text were said now, but under the press's own key: pressed twice, it is still done once.</summary>
    private async Task<Reply> AnswerAgainAsync(Arrival arrival, Turn pressed, string text, CancellationToken ct)
    {
        var said = arrival with { Kind = ArrivalKind.Message, Text = text };
        var turn = await turns.MakeAsync(said, pressed.Sender, pressed.Key + "\nthen", pressed.SentAt, ct);
        return await AnswerTextAsync(said, turn, ct);
    }

    private async ValueTask<Reply> RunAsync(Descriptor descriptor, object input, Arrival arrival, Turn turn, CancellationToken ct)
    {
        if (await HindranceAsync(descriptor, arrival, turn, ct) is { } hindrance)
            return hindrance;
        if (descriptor.Where == Where.Anywhere || turn.Where == ConversationKind.Personal)
            return await descriptor.InvokeAsync(services, input, turn, ct);

        // What is private is drawn for the person's own chat from the start: its buttons work only there.
        var aside = Texts.Of<Desk>(turn.Language);
        return await turns.InPrivateAsync(turn, ct) is { } inPrivate
            ? Reply.Privately(aside["Aside"], await descriptor.InvokeAsync(services, input, inPrivate, ct))
            : Reply.Say(aside["AsideImpossible"]);
    }

    /// <summary>A form that can't be taken is drawn again with what was typed and what is wrong with it.</summary>
    private async Task<Reply> ComplainAsync(
        Descriptor descriptor, FormResult.Refused refused, Arrival arrival, Turn turn, CancellationToken ct)
    {
        if (await HindranceAsync(descriptor, arrival, turn, ct) is { } hindrance)
            return hindrance;
        return services.GetRequiredService(descriptor.Handler) is IRedraw form
            ? await form.RedrawAsync(refused, turn, ct)
            : Reply.Say(Complaints.Sentence(refused.Complaints[0], turn.Language));
    }

    /// <summary>Why the turn goes no further: no team, a team to choose, gone from it, or not allowed. Null when it may.</summary>
    private async ValueTask<Reply?> HindranceAsync(Descriptor descriptor, Arrival arrival, Turn turn, CancellationToken ct)
    {
        if (descriptor.Who == Who.Everyone)
            return null;
        var texts = Texts.Of<Desk>(turn.Language);
        if (turn.TeamIfAny is null)
            return await teamQuestion.AskAsync(arrival, turn, ct);
        if (turn.Actor.HasLeft || !turn.Mine.IsKnown)
            return Reply.Say(Texts.Of<Onboarding>(turn.Language).With("Left", Typed.Line(turn.Team.Settings.Name)));
        return descriptor.Who switch
        {
            Who.Manager when !turn.Actor.Is(Roles.Manager) => Reply.Say(texts["ManagerOnly"], Suggest(texts)),
            Who.Leads when !turn.Actor.Is(Roles.Manager | Roles.Lead) => Reply.Say(texts["LeadsOnly"], Suggest(texts)),
            Who.SetsUp when !Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin) =>
                Reply.Say(texts["ManagerOnly"], Suggest(texts)),
            Who.Imports when !Rights.MayImport(turn.Actor, turn.IsOrganisationAdmin) =>
                Reply.Say(texts["ImportersOnly"], Suggest(texts)),
            _ => null,
        };
    }

    private static string? TokenOf(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(CardBuilder.TokenName, out var token)
            && token.ValueKind == JsonValueKind.String ? token.GetString() : null;

    private static string Words(CardCheck check) => check switch
    {
        CardCheck.Expired => "CardExpired",
        CardCheck.NotYours => "CardNotYours",
        _ => "CardForged",
    };

    private static Suggestion Suggest(Likely likely, Language language) =>
        new(Texts.For(likely.Command.Handler, language)[likely.Command.Handler.Name + "_Title"], likely.Example);

    private static Suggestion[] Suggest(Texts texts) =>
    [
        new(texts["Suggest_Progress"], texts["Suggest_Progress"]),
        new(texts["Suggest_Win"], texts["Suggest_Win"]),
        new(texts["Suggest_Help"], texts["Suggest_Help"]),
    ];
}
