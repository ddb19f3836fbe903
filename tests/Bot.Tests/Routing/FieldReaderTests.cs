using System.Text.Json;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Tests.Routing;

public sealed class FieldReaderTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    private static readonly Binder Binder = Bot.Routing.Binder.For(typeof(Fields), [])!;

    [Fact]
    public void Inputs_are_read_as_chat_is()
    {
        var result = Binder.Read(
            new Dictionary<string, string> { ["amount"] = "12万", ["customer"] = " Acme " },
            new Dictionary<string, string> { ["team"] = "t1" },
            Language.Chinese);

        var fields = Assert.IsType<Fields>(Assert.IsType<FormResult.Bound>(result).Fields);
        Assert.Equal((120_000m, "Acme", "t1"),
            (((AmountSlot.Clear)fields.Amount).Value, fields.Customer!.Name, fields.Team!.Value.Value));
    }

    [Theory]
    [InlineData("", nameof(ComplaintKind.Missing))]
    [InlineData("1.000", nameof(ComplaintKind.Ambiguous))]
    [InlineData("lots", nameof(ComplaintKind.NotUnderstood))]
    [InlineData("9999999999999", nameof(ComplaintKind.NotUnderstood))]
    public void What_is_wrong_with_a_field_is_said_with_what_was_typed(string typed, string kind)
    {
        var result = Binder.Read(new Dictionary<string, string> { ["Amount"] = typed }, Nothing, Language.English);

        var complaint = Assert.Single(Assert.IsType<FormResult.Refused>(result).Complaints);
        Assert.Equal(("Amount", kind, typed), (complaint.Field, complaint.Kind.ToString(), complaint.Typed));
    }

    [Fact]
    public void What_the_token_carries_cannot_be_sent_beside_it()
    {
        var result = Binder.Read(
            new Dictionary<string, string> { ["Amount"] = "5", ["Team"] = "someone else's" }, Nothing,
                Language.English);

        Assert.Null(Assert.IsType<Fields>(Assert.IsType<FormResult.Bound>(result).Fields).Team);
    }

    [Fact]
    public void What_the_token_carries_wins()
    {
        var result = Binder.Read(
            new Dictionary<string, string> { ["Amount"] = "5" }, new Dictionary<string,
                string> { ["Amount"] = "7" }, Language.English);

        Assert.Equal(7, ((AmountSlot.Clear)Assert.IsType<Fields>(Assert.IsType<FormResult.Bound>(result).Fields)
            .Amount).Value);
    }

    [Fact]
    public void Only_plain_values_of_a_card_are_inputs()
    {
        using var data = JsonDocument.Parse("""{"a":"x","b":5,"c":true,"d":{"e":1},"f":[1],"g":null}""");

        Assert.Equal("a=x b=5 c=true",
            string.Join(' ', FieldReader.Inputs(data.RootElement).Select(i => $"{i.Key}={i.Value}")));
    }

    internal sealed record Fields(AmountSlot Amount, CustomerSlot? Customer, [Carried] TeamId? Team);
}
