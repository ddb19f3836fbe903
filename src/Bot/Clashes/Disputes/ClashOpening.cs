using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>Leads from a customer to its dispute: the open one, the one that was decided, or the form for a new one.</summary>
internal sealed class ClashOpening(ClashDesk desk, CardSigner signer)
{
    /// <summary>Teams shows long lists badly and a card has a size.</summary>
    private const int MostPeople = 200;

    public async Task<Reply> StartAsync(Turn turn, KnownCustomer customer, IReadOnlyList<MemberId> people, CancellationToken ct)
    {
        var (file, texts) = (customer.File, Texts.Of<ClashOpening>(turn.Language));
        if (file.Clash is { IsOpen: true } open)
        {
            return await desk.MaySeeAsync(turn, open, ct)
                ? await desk.ShowAsync(turn, customer, open, null, ct)
                : Reply.Say(texts.With("Open_WithOthers", Typed.Line(file.Name)));
        }

        if (!file.IsHeld(turn.Today, turn.Team.Settings.ProtectionDays))
            return CustomerWords.Free(turn, file);
        if (file.Clash is { } decided && ClashRules.Settles(file, PartiesOf(turn, file, people)) && await desk.MaySeeAsync(turn, decided, ct))
            return await desk.ShowAsync(turn, customer, decided, ClashDesk.Why(new ClashRefusal.Settled(decided), file.Name, turn.Language), ct);
        return Reply.Show(await FormAsync(turn, file.Name, [.. people.Concat(file.Holders).Distinct()], ct));
    }

    public Task<Card> FormAsync(Turn turn, string customer, IReadOnlyList<MemberId> people, CancellationToken ct)
    {
        var draft = new Dictionary<string, string>(StringComparer.Ordinal);
        if (customer.Length > 0)
            draft[ClashForms.Customer] = customer;
        if (people.Count > 0)
            draft[ClashForms.Others] = string.Join(',', people.Where(one => one != turn.Sender.Id).Select(one => one.Value));
        return FormAsync(turn, new FormDraft(draft, new Dictionary<string, string>()), ct);
    }

    public async Task<Card> FormAsync(Turn turn, FormDraft draft, CancellationToken ct)
    {
        var texts = Texts.Of<ClashOpening>(turn.Language);
        var people = (await desk.NamesAsync(turn, ct)).Everyone
            .Where(person => person.Id != turn.Sender.Id)
            .OrderByDescending(person => draft[ClashForms.Others]?.Contains(person.Id.Value, StringComparison.Ordinal) == true)
            .Take(MostPeople).Select(person => new Choice(person.Name, person.Id.Value)).ToList();
        List<Field> fields =
        [
            draft.Line(ClashForms.Customer, texts["Open_Customer"], CustomerName.MostChars) with
            {
                Required = texts["Open_CustomerMissing"],
            },
        ];
        if (people.Count > 0)
        {
            var label = texts[turn.Actor.Is(Roles.Manager) ? "Open_OthersOfManager" : "Open_Others"];
            fields.Add(draft.Pick(ClashForms.Others, label, people) with { Style = ChoiceStyle.Filtered, IsMultiSelect = true });
        }

        fields.Add(ClashForms.AskWords(texts["Open_What"], texts["Open_WhatHint"], draft, texts));
        return FormCard.Draw(
            new FormView
            {
                Title = texts["Open_Title"], Hint = texts["Open_Hint"], Fields = fields, Verb = SubmitClash.Verb, Save = texts["Open_Save"],
            },
            CardContext.Of(turn, signer));
    }

    /// <summary>Who has it, who is named, and the sender, unless a manager speaks for two others.</summary>
    public static IReadOnlyList<MemberId> PartiesOf(Turn turn, CustomerFile file, IEnumerable<MemberId> named)
    {
        var claimants = named.Where(one => !file.Holders.Contains(one)).ToList();
        if (!file.Holders.Contains(turn.Sender.Id) && (claimants.Count == 0 || !turn.Actor.Is(Roles.Manager)))
            claimants.Insert(0, turn.Sender.Id);
        return [.. file.Holders.Concat(claimants).Distinct()];
    }
}
