using TrainingDeclaration.Core.People.Organizations;

namespace TrainingDeclaration.Tests.Organizations;

public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("91350200MA2YJ1XR9G", true)]
    [InlineData("123300000000000196", true)]
    [InlineData("12230000000000051T", true)]
    [InlineData("91350100M0001TGQXM", false)]
    [InlineData("91350211M0000XUF46", false)]
    [InlineData("9135020", false)]
    [InlineData("91350200MA2YJ1XR9O", false)]
    public void IsConforming_ByTable(string code, bool conforms) => CreditCode.IsConforming(code).ShouldBe(conforms);

    [Fact]
    public void Clean_FullWidthAndBlanks_AreMended() => CreditCode.Clean(" ９１３５０２００ ma2yj1xr9g ").ShouldBe("91350200MA2YJ1XR9G");
}
