using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Clashes.Disputes;
using TeamCoachBot.Bot.Clashes.Holders;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>Whose a customer is.</content>
internal static partial class CardCatalogue
{
    private static Dictionary<string, Func<CardContext, Card>> Clashes => new()
    {
        ["clash"] = context => ClashCard.Draw(Clash(context), context),
        ["clash-overdue"] = context => ClashCard.Draw(
            Clash(context) with
            {
                Lead = Say(context, "Overdue: whose customer Globex is should have been decided by the end of Wed 18 Nov. Both sides know it.",
                    "已超期：蓝月亮归谁本应在 11 月 18 日（周三）前裁定，双方都已知道。"),
                State = Say(context, "Overdue: Fang should have decided by the end of Wed 18 Nov", "已超期：王芳本应在 11 月 18 日（周三）前裁定"),
                StateTone = Tone.Attention,
            },
            context),
        ["clash-ruled"] = context => ClashCard.Draw(
            Clash(context) with
            {
                Lead = Say(context, "Fang has decided about Globex: Ben 60 % and Ana 40 %.", "王芳已裁定蓝月亮：归王本 60%和李安娜 40%。"),
                State = Say(context, "Decided: split – Ben 60 % and Ana 40 %", "已裁定：拆分，王本 60%和李安娜 40%"),
                StateTone = Tone.Good,
                Words =
                [
                    .. Clash(context).Words,
                    (Say(context, "Fang, 17 Nov: the reason", "王芳，11 月 17 日：裁定理由"),
                        Say(context, "Both have worked on it, Ben for longer.", "两人都跟过，王本跟得更久。")),
                ],
                Way = Texts.For(typeof(ClashCard), context.Language).With("Way_Again", Say(context, "Fang", "王芳")),
                CanRule = false,
                CanAskAgain = true,
            },
            context),
        ["clash-list"] = context => ClashListCard.Draw(
            new ClashListView
            {
                Count = 3,
                Lines =
                [
                    new("a", Say(context, "Globex", "蓝月亮"), Say(context, "Ben and Ana", "王本和李安娜"), context.Written.DateAndDay(new(2026, 11, 18), Today), true),
                    new("b", Say(context, "The Very Long Name of a Customer in the South", "广州市白云区某某某供应链管理有限公司"),
                        Say(context, "Wu Lei and Ana", "吴磊和李安娜"), context.Written.DateAndDay(new(2026, 11, 24), Today), false),
                ],
            },
            context),
        ["clash-form"] = context => FormCard.Draw(Claim(context, FormDraft.Empty), context),
        ["clash-rule-refused"] = context => FormCard.Draw(Ruling(context), context),
        ["customer-give"] = context => GiveCard.Draw(
            new GiveView
            {
                Customer = Say(context, "Globex", "蓝月亮"), To = CardTestKit.Ana.Value,
                Question = Say(context, "Give Globex to Ana?", "把 蓝月亮 转给 李安娜？"), Now = Say(context, "Now it is with: Ben", "现在归：王本"),
            },
            context),
        ["customer-history"] = context => CustomerHistoryCard.Draw(
            new CustomerHistoryView(
                Say(context, "Globex", "蓝月亮"),
                [
                    Say(context, "18 Nov, Fang: decided – Ben 60 % and Ana 40 %. “Both have worked on it.”", "11 月 18 日，王芳：裁定归 王本 60%和李安娜 40%。“两人都跟过。”"),
                    Say(context, "16 Nov, Ana: asked for a decision. “I have met them since *May*.”", "11 月 16 日，李安娜：申请裁定。“我从 5 月就在跟。”"),
                ],
                Earlier: 2),
            context),
        ["customer-leaver"] = context => LeaverCard.Draw(
            new LeaverView
            {
                Leaver = "ben", Name = Say(context, "Ben", "王本"), Count = 4,
                Lines =
                [
                    new("m1", Say(context, "Globex", "蓝月亮"), context.Written.Date(new(2026, 11, 27), Today)),
                    new("m2", Say(context, "The Very Long Name of a Customer in the South", "广州市白云区某某某供应链管理有限公司"), context.Written.Date(new(2026, 12, 1), Today)),
                    new("m3", "Initech", context.Written.Date(new(2026, 12, 16), Today)),
                ],
                Colleagues = Coworkers(context),
            },
            context),
    };

    private static ClashView Clash(CardContext context) => new()
    {
        Key = "globex",
        Number = 1,
        Version = 1,
        Customer = Say(context, "Globex", "蓝月亮"),
        Lead = Say(context, "Ana asks you to decide whose customer Globex is, by the end of Wed 18 Nov.", "李安娜请你裁定蓝月亮归谁，最晚 11 月 18 日（周三）。"),
        State = Say(context, "Fang decides by the end of Wed 18 Nov", "由王芳裁定，最晚 11 月 18 日（周三）"),
        StateTone = Tone.Warning,
        Sides =
        [
            (Say(context, "Ben", "王本"), [
                Say(context, "Has it, since 3 Nov", "11 月 3 日起在跟"), Say(context, "2 wins, ¥15,000, the last on 10 Nov", "成交 2 单，共 1.5 万，最近一单 11 月 10 日"),
                Say(context, "No activity entries in 90 days", "90 天内没有跟进记录")]),
            (Say(context, "Ana", "李安娜"), [
                Say(context, "Claims it", "提出归自己"), Say(context, "3 activity entries in 90 days, the last on 12 Nov", "90 天内跟进 3 次，最近 11 月 12 日")]),
        ],
        Words = [(Say(context, "Ana, 16 Nov: what happened", "李安娜，11 月 16 日：事情经过"), Say(context, "I have met them since *May*.\nBen only wrote the invoice.", "我从 5 月就在跟，\n王本只是开了票。"))],
        CanRule = true,
    };

    private static FormView Claim(CardContext context, FormDraft draft)
    {
        var texts = Texts.For(typeof(ClashCard), context.Language);
        return new FormView
        {
            Title = texts["Open_Title"],
            Hint = texts["Open_Hint"],
            Fields =
            [
                new TextField(ClashForms.Customer, texts["Open_Customer"]) { Value = Say(context, "Globex", "蓝月亮"), Required = "!" },
                new ChoiceField(ClashForms.Others, texts["Open_Others"], Coworkers(context)) { Style = ChoiceStyle.Filtered, IsMultiSelect = true, Value = "ben" },
                ClashForms.AskWords(texts["Open_What"], texts["Open_WhatHint"], draft, texts),
            ],
            Verb = SubmitClash.Verb,
            Save = texts["Open_Save"],
        };
    }

    private static FormView Ruling(CardContext context)
    {
        var texts = Texts.For(typeof(ClashCard), context.Language);
        var (ben, ana) = (Say(context, "Ben", "王本"), Say(context, "Ana", "李安娜"));
        return new FormView
        {
            Title = texts["Rule_Title"],
            About = texts.With("Clash_Title", Say(context, "Globex", "蓝月亮")),
            Hint = texts["Rule_Hint"],
            Fields =
            [
                new ChoiceField(ClashForms.Outcome, texts["Rule_Outcome"],
                    [new(texts.With("Rule_Keeps", ben), "ben"), new(texts.With("Rule_Gets", ana), "ana"), new(texts["Rule_Split"], ClashForms.Split)])
                {
                    Style = ChoiceStyle.Expanded, Value = ClashForms.Split, Required = "!",
                },
                new TextField(ClashForms.Parts, texts.With("Rule_Parts", $"{ben} / {ana}")) { Value = "60/50", Hint = "60/40", Complaint = texts["Why_PartsNotWhole"] },
                ClashForms.AskWords(texts["Rule_Reason"], texts["Rule_ReasonHint"], FormDraft.Empty, texts),
            ],
            Verb = RuleClash.Verb,
            Save = texts["Rule_Save"],
        };
    }

    private static Choice[] Coworkers(CardContext context) => [new(Say(context, "Ben", "王本"), "ben"), new(Say(context, "Ana", "李安娜"), "ana")];
}
