using TrainingDeclaration.Core.Base.Reference;

namespace TrainingDeclaration.Tests.Reference;

public sealed class ZonesTests
{
    [Fact]
    public void Ids_AllResolve()
    {
        Zones.Unknown.ShouldBeEmpty();
        Zones.AreKnown.ShouldBeTrue();
    }

    [Fact]
    public void NotKnown_NamesWhatTheMachineLacks() => Zones.NotKnown(["Europe/Berlin", "Nowhere/Nothing"]).ShouldBe(["Nowhere/Nothing"]);

    [Fact]
    public void Codes_AreThoseOfCountries() => Zones.All.Select(zone => zone.Country).Where(code => Countries.Find(code) is null).ShouldBeEmpty();

    [Fact]
    public void Countries_AllHaveOne_ButUninhabitedIslands() =>
        Countries.All.Where(country => Zones.Of(country.Code).Count == 0).Select(country => country.Code).ShouldBe(["BV", "HM"]);

    [Fact]
    public void Entries_AreDistinctAndNameACity()
    {
        Zones.All.ShouldBeUnique();
        Zones.All.Where(zone => zone.City.Length == 0 || zone.City.Any(char.IsAscii)).ShouldBeEmpty();
        Zones.All.GroupBy(zone => zone.Id).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty("every country has zones of its own");
    }

    [Theory]
    [InlineData("DE", "Europe/Berlin")]
    [InlineData("HK", "Asia/Hong_Kong")]
    [InlineData("CN", "Asia/Shanghai")]
    [InlineData("GB", "Europe/London")]
    [InlineData("US", null)]
    [InlineData("AU", null)]
    [InlineData("BV", null)]
    [InlineData("XX", null)]
    [InlineData(null, null)]
    public void Preset_OnlyWhereThereIsOne(string? country, string? id) => (Zones.Preset(country)?.Id).ShouldBe(id);

    [Fact]
    public void Of_SeveralZones_TheMostUsualFirst()
    {
        Zones.Of("US")[0].ShouldBe(new Zone("US", "America/New_York", "纽约、华盛顿、波士顿"));
        Zones.Find("US", "America/Chicago").ShouldNotBeNull();
        Zones.Find("US", "Europe/Berlin").ShouldBeNull();
    }
}
