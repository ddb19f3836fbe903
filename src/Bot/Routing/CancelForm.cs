namespace TeamCoachBot.Bot.Routing;

/// <summary>Leaves a form without doing anything.</summary>
[Form(Verb, Who = Who.Everyone, Where = Where.Anywhere)]
internal sealed class CancelForm : IForm<CancelForm.Fields>
{
    public const string Verb = "form/cancel";

    internal sealed record Fields;

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Say(Texts.Of<CancelForm>(turn.Language)["Cancelled"]));
}
