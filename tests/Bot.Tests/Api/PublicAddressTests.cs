using System.Net;
using TeamCoachBot.Bot.Api;

namespace TeamCoachBot.Bot.Tests.Api;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("52.112.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:4700::1111")]
    [InlineData("2400:3200::1")]
    public void The_internet_is_public(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.168.1.1")]
    [InlineData("198.19.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::")]
    public void What_leads_inside_or_nowhere_is_not(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://crm.example.com/hook?x=1")]
    [InlineData("https://crm.example.com:8443/")]
    [InlineData("https://8.8.8.8/hook")]
    public void An_https_address_outside_is_taken(string address) => Assert.NotNull(HookAddress.Read(address, local: false));

    [Theory]
    [InlineData("http://crm.example.com/")]
    [InlineData("ftp://crm.example.com/")]
    [InlineData("crm.example.com")]
    [InlineData("https://user:word@crm.example.com/")]
    [InlineData("https://crm.example.com/#part")]
    [InlineData("https://localhost/")]
    [InlineData("https://LOCALHOST./")]
    [InlineData("https://intranet/")]
    [InlineData("https://db.internal/")]
    [InlineData("https://printer.local/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://crm.example.com\\@127.0.0.1/")]
    [InlineData("https://crm.example.com/ x")]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void Any_other_is_refused(string address) => Assert.Null(HookAddress.Read(address, local: false));
}
