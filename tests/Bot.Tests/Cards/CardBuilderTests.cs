using System.Text.Json;
using TeamCoachBot.Bot.Cards;
using static TeamCoachBot.Bot.Tests.Cards.CardTestKit;

namespace TeamCoachBot.Bot.Tests.Cards;

public sealed class CardBuilderTests
{
    [Fact]
    public void A_card_says_its_first_line_without_being_drawn()
    {
        var card = Read(Context().Card("¥120,000 to go").Finish());

        Assert.Equal(
            ("AdaptiveCard", "1.5", "¥120,000 to go", "¥120,000 to go", "en"),
            (Text(card, "type"), Text(card, "version"), Text(card, "fallbackText"), Text(card, "speak"), Text(card, "lang")));
    }

    [Fact]
    public void A_button_is_executed_or_else_submitted_with_the_same_token()
    {
        var draw = Context().Card("x");
        using (draw.Actions())
            draw.Press("Undo", "win/undo");
        var action = Body(draw.Finish())[0].GetProperty("actions")[0];

        Assert.Equal(("Action.Execute", "press"), (Text(action, "type"), Text(action, "verb")));
        Assert.Equal("Action.Submit", Text(action.GetProperty("fallback"), "type"));
        Assert.Equal(Token(action), Token(action.GetProperty("fallback")));
    }

    [Fact]
    public void A_button_carries_verb_object_version_and_arguments()
    {
        var context = Context();
        var draw = context.Card("x").About("w|7", 3);
        using (draw.Actions())
            draw.Press("Undo", "win/undo", ("why", "typo"));
        var token = Token(Body(draw.Finish())[0].GetProperty("actions")[0]);

        var valid = Assert.IsType<CardCheck.Valid>(context.Signer.Verify(token, Contoso, Chat, Ana, Now));
        Assert.Equal(
            ("win/undo", "w|7", 3L, "typo", Now.AddDays(30)),
            (valid.Token.Verb, valid.Token.ObjectId, valid.Token.Version, valid.Token["why"], valid.Token.ExpiresAt));
    }

    [Fact]
    public void A_form_lives_for_a_week()
    {
        var context = Context();
        var draw = context.Card("x");
        using (draw.Actions())
            draw.Press(new Button("Save", "win/save") { SendsInputs = true });
        var token = Token(Body(draw.Finish())[0].GetProperty("actions")[0]);

        var valid = Assert.IsType<CardCheck.Valid>(context.Signer.Verify(token, Contoso, Chat, Ana, Now));
        Assert.Equal(Now.AddDays(7), valid.Token.ExpiresAt);
    }

    [Fact]
    public void A_button_that_sends_nothing_asks_for_no_inputs()
    {
        var draw = Context().Card("x").Ask(new TextField("note", "Note"));
        using (draw.Actions())
            draw.Press("Cancel", "win/cancel");

        Assert.Equal("none", Text(Body(draw.Finish())[1].GetProperty("actions")[0], "associatedInputs"));
    }

    [Fact]
    public void A_mention_is_made_by_the_card_and_never_by_a_text()
    {
        var draw = Context().Card("x");
        var ben = new Person(new("ben"), "29:ben", "Ben *Boss* </at>");
        draw.Text($"{draw.Mention(ben)} thanks <at>Ana</at>");
        var card = Read(draw.Finish());
        var entity = card.GetProperty("msteams").GetProperty("entities")[0];

        Assert.Equal(@"<at>Ben  Boss   /at</at> thanks \<at>Ana\</at>", Text(card.GetProperty("body")[0], "text"));
        Assert.Equal("<at>Ben  Boss   /at</at>", Text(entity, "text"));
    }

    [Fact]
    public void A_typed_mention_mark_means_nobody() =>
        Assert.Equal("Ana", Text(Body(Context().Card("x").Text("\uE000Ana").Finish())[0], "text"));

    [Fact]
    public void A_complaint_stands_under_the_kept_answer()
    {
        var field = new TextField("amount", "Amount") { Value = "12个", Complaint = "12 of what?" };
        var body = Body(Context().Card("x").Ask(field).Finish());

        Assert.Equal(("12个", "12 of what?"), (Text(body[0], "value"), Text(body[1], "text")));
    }

    [Fact]
    public void The_seventh_button_is_refused() => Refuses("seventh", card =>
    {
        using (card.Actions())
        {
            for (var i = 1; i <= 7; i++)
                card.Press(i == 7 ? "seventh" : "button", "verb");
        }
    });

    [Fact]
    public void An_input_without_a_label_is_refused() => Refuses("note", card => card.Ask(new TextField("note", " ")));

    [Fact]
    public void An_input_id_twice_is_refused() =>
        Refuses("note", card => card.Ask(new TextField("note", "A")).Ask(new DateField("note", "B")));

    [Fact]
    public void An_input_called_as_the_token_is_refused() => Refuses("token", card => card.Ask(new TextField("token", "A")));

    [Fact]
    public void A_choice_of_nothing_is_refused() => Refuses("who", card => card.Ask(new ChoiceField("who", "Who", [])));

    [Fact]
    public void A_picture_without_words_is_refused() =>
        Refuses("alt text", card => card.Picture(new Uri("https://example.com/a.png"), ""));

    [Fact]
    public void A_button_never_opens_a_plain_http_page() =>
        Refuses("https", card => card.Open("Open", new Uri("http://example.com")));

    [Fact]
    public void More_than_Teams_takes_is_refused() => Refuses("81,920", card =>
    {
        for (var i = 0; i < 41; i++)
            card.Text(new string('x', 1000));
    });

    [Fact]
    public void A_card_without_a_summary_is_refused() =>
        Assert.Throws<CardRefusedException>(() => Context().Card(" "));

    [Fact]
    public void A_card_begun_while_another_is_drawn_stays_apart()
    {
        var outer = Context().Card("outer").Text("one");
        var inner = Context().Card("inner").Text("two").Finish();

        Assert.Equal(
            ("two", "one"), (Text(Body(inner)[0], "text"), Text(Body(outer.Finish())[0], "text")));
    }

    [Fact]
    public void A_drawn_card_costs_little_more_than_its_own_bytes()
    {
        var context = Context();
        var size = Draw(context).Json.Length;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Draw(context);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;

        Assert.InRange(each, size, size + 1024);
    }

    private static Card Draw(CardContext context)
    {
        var card = context.Card("¥120,000 to go");
        card.Text("¥120,000 to go", TextLook.Headline).Facts(("Done", "76 %"), ("Expected", "64 %"));
        using (card.Actions())
            card.Press("Log a win", "win/new").Press("Why?", "progress/why");
        return card.Finish();
    }

    private static void Refuses(string part, Action<CardBuilder> draw)
    {
        var card = Context().Card("x");
        var refused = Assert.Throws<CardRefusedException>(() =>
        {
            draw(card);
            card.Finish();
        });
        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Token(JsonElement action) => Text(action.GetProperty("data"), "token");

    [Fact]
    public void Lines_share_their_days_and_are_drawn_to_two_decimals()
    {
        (DateOnly Day, decimal Amount)[] points = [(new(2026, 11, 2), 100m / 3m), (new(2026, 11, 30), 0.005m)];
        var draw = Context().Card("x").Lines(
            "Course", points, point => point.Day,
            new("All", "good", point => point.Amount, 2), new("First", "neutral", point => -point.Amount, 1));
        var chart = Body(draw.Finish())[0];

        Assert.Equal(
            """[{"x":"2026-11-02","y":33.33},{"x":"2026-11-30","y":0.01}]""",
            chart.GetProperty("data")[0].GetProperty("values").GetRawText());
        Assert.Equal(
            """[{"x":"2026-11-02","y":-33.33}]""", chart.GetProperty("data")[1].GetProperty("values").GetRawText());
    }
}
