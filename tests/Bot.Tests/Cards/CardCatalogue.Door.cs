using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>Links to pages, tokens of other systems.</content>
internal static partial class CardCatalogue
{
    private static Dictionary<string, Func<CardContext, Card>> Door => new()
    {
        ["api-link"] = context => LinkCard.Draw(
            new LinkView
            {
                Title = Texts.Of<LinkView>(context.Language)["Token_Title"],
                Text = Texts.Of<LinkView>(context.Language).With(
                    "Token_Text", Say(context, "Sales East", "华东销售"), context.Written.Date(Today.AddDays(90), Today)),
                Button = Texts.Of<LinkView>(context.Language)["Token_Open"],
                Address = new Uri("https://bot.example/once/0011223344556677"),
                Note = Texts.Of<LinkView>(context.Language).With("Link_Note", 10),
            },
            context),
        ["webhook-form"] = context => HookForm.Draw(context, null, FormDraft.Empty),
        ["webhook-form-off"] = context => HookForm.Draw(
            context,
            new Hook(new Uri("https://crm.example.com/hook"), "", CardTestKit.Ana, CardTestKit.Now) { IsOn = false },
            new FormDraft(
                new Dictionary<string, string> { [HookForm.Address] = "http://10.0.0.1/" },
                new Dictionary<string, string>
                {
                    [HookForm.Address] = Texts.Of<LinkView>(context.Language).With("Hook_BadAddress", HookAddress.MostChars),
                })),
        ["api-tokens-none"] = context => TokenListCard.Draw([], Today, context),
        ["api-tokens"] = context => TokenListCard.Draw(
            [
                new("0011223344556677", "Salesforce", Say(context, "Fang", "王芳"), Today.AddDays(-3), Today.AddDays(87), Today),
                new("8899aabbccddeeff", Say(context, "Shop", "商城"), Say(context, "Fang", "王芳"), Today.AddDays(-60), Today.AddDays(30), null),
            ],
            Today, context),
    };
}
