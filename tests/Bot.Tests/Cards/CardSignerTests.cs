using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.People;
using static TeamCoachBot.Bot.Tests.Cards.CardTestKit;

namespace TeamCoachBot.Bot.Tests.Cards;

public sealed class CardSignerTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static readonly CardSigner Bot = Signer();

    [Fact]
    public void What_was_signed_is_read_back_whole()
    {
        var check = Assert.IsType<CardCheck.Valid>(Verify(Sign(args: [("customer", "华为"), ("amount", "120000")])));

        Assert.Equal(
            ("win/log", "w|7", 3L, "华为", "120000", Now, Now.AddDays(30)),
            (check.Token.Verb, check.Token.ObjectId, check.Token.Version, check.Token["customer"], check.Token["amount"],
                check.Token.IssuedAt, check.Token.ExpiresAt));
    }

    [Fact]
    public void The_addressee_is_read_back()
    {
        var check = Assert.IsType<CardCheck.Valid>(Verify(Sign(For: Addressee.Any(Roles.Manager | Roles.Lead))));

        Assert.Equal(
            (false, true), (check.Token.For.Admits(Ana, Roles.Rep), check.Token.For.Admits(Ana, Roles.Lead | Roles.Rep)));
    }

    [Fact]
    public void Two_buttons_never_share_a_nonce()
    {
        var nonces = Enumerable.Range(0, 200).Select(_ => ((CardCheck.Valid)Verify(Sign())).Token.Nonce);

        Assert.Equal(200, nonces.Distinct().Count());
    }

    [Fact]
    public void Another_person_is_told_that_it_is_not_theirs() =>
        Assert.IsType<CardCheck.NotYours>(Bot.Verify(Sign(), Contoso, Chat, new MemberId("ben"), Now));

    [Fact]
    public void Anyone_in_the_conversation_may_press_what_is_for_anyone() =>
        Assert.IsType<CardCheck.Valid>(Bot.Verify(Sign(For: Addressee.Anyone), Contoso, Chat, new MemberId("ben"), Now));

    [Fact]
    public void A_card_carried_into_another_conversation_is_not_theirs() =>
        Assert.IsType<CardCheck.NotYours>(Bot.Verify(Sign(), Contoso, "19:channel", Ana, Now));

    [Fact]
    public void A_card_carried_into_another_tenant_is_not_theirs() =>
        Assert.IsType<CardCheck.NotYours>(Bot.Verify(Sign(), new TenantId("fabrikam"), Chat, Ana, Now));

    [Fact]
    public void Tenant_and_conversation_cannot_be_shifted_into_each_other() =>
        Assert.NotEqual(CardSigner.PlaceOf(new("ab"), "c"), CardSigner.PlaceOf(new("a"), "bc"));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void It_expires_to_the_second(int seconds, bool isValid) => Assert.Equal(
        isValid ? typeof(CardCheck.Valid) : typeof(CardCheck.Expired),
        Bot.Verify(Sign(), Contoso, Chat, Ana, Now.AddDays(30).AddSeconds(seconds)).GetType());

    [Fact]
    public void A_token_of_another_key_is_forged() =>
        Assert.IsType<CardCheck.Forged>(Signer(Key(99)).Verify(Sign(), Contoso, Chat, Ana, Now));

    [Fact]
    public void A_card_signed_with_the_former_key_still_works() =>
        Assert.IsType<CardCheck.Valid>(Signer(Key(99), Key(1)).Verify(Sign(), Contoso, Chat, Ana, Now));

    [Fact]
    public void The_newest_key_signs() =>
        Assert.IsType<CardCheck.Valid>(
            Signer(Key(99)).Verify(Sign(signer: Signer(Key(99), Key(1))), Contoso, Chat, Ana, Now));

    [Fact]
    public void Every_single_bit_counts()
    {
        var token = Sign(args: [("amount", "120000")]);
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(token);

        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsType<CardCheck.Forged>(Verify(System.Buffers.Text.Base64Url.EncodeToString(bytes)));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Every_single_character_counts()
    {
        var token = Sign();

        for (var at = 0; at < token.Length; at++)
        {
            foreach (var other in Alphabet.Where(other => other != token[at]))
                Assert.IsType<CardCheck.Forged>(Verify(string.Concat(token.AsSpan(0, at), [other], token.AsSpan(at + 1))));
        }
    }

    [Fact]
    public void Every_cut_is_forged()
    {
        var token = Sign();

        Assert.All(Enumerable.Range(0, token.Length), length => Assert.IsType<CardCheck.Forged>(Verify(token[..length])));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("=")]
    [InlineData("\n")]
    [InlineData("A")]
    public void Nothing_may_stand_behind_it(string tail) => Assert.IsType<CardCheck.Forged>(Verify(Sign() + tail));

    [Fact]
    public void Whatever_a_client_sends_is_answered() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text => Verify(text ?? "") is CardCheck.Forged).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_arguments_survive() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (verb, value) =>
        {
            var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value.Get));
            return Verify(Sign(args: [("a", text)])) is CardCheck.Valid valid && valid.Token["a"] == text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Arguments_that_belong_into_storage_are_refused() =>
        Assert.Throws<CardRefusedException>(() => Sign(args: [("note", new string('x', 4000))]));

    [Fact]
    public void A_short_key_is_refused() => Assert.Throws<ArgumentException>(() => Signer(new byte[31]));

    private static CardCheck Verify(string token) => Bot.Verify(token, Contoso, Chat, Ana, Now);

    private static string Sign(
        Addressee? For = null, (string, string)[]? args = null, CardSigner? signer = null)
    {
        Span<byte> text = stackalloc byte[4096];
        var length = (signer ?? Bot).Sign(text, CardSigner.PlaceOf(Contoso, Chat), new CardTokenBytes.Pressed
        {
            Verb = "win/log",
            For = For ?? Addressee.Only(Ana),
            ObjectId = "w|7",
            Version = 3,
            IssuedAt = Now,
            ExpiresAt = Now.AddDays(30),
            Args = args ?? [],
        });
        return Encoding.ASCII.GetString(text[..length]);
    }
}
