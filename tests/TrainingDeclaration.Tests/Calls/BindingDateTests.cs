using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Tests.Calls;

public sealed class BindingDateTests
{
    private static readonly DeadlineLadder Ladder = new()
    {
        Rungs =
        [
            new Rung(Office.Authority, "部", "国科才函〔2022〕39号", Day(27)),
            new Rung(Office.Department, "省厅", "转发通知", Day(20)),
            new Rung(Office.Bureau, "市局", "转发通知", Day(18)),
        ],
    };

    [Theory]
    [InlineData(Office.Unit, 18, "市局")]
    [InlineData(Office.Bureau, 20, "省厅")]
    [InlineData(Office.Department, 27, "部")]
    public void Actor_IsBoundByTheLevelAbove(Office actor, int day, string setBy)
    {
        var date = BindingDate.For(actor, null, Ladder, []);
        date.At.ShouldBe(Day(day));
        date.SetBy.ShouldBe(setBy);
    }

    [Fact]
    public void Level_WithoutDate_PassesTheOneAboveOn() =>
        BindingDate.For(Office.Unit, null, new DeadlineLadder { Rungs = [.. Ladder.Rungs.Take(2), new Rung(Office.Bureau, "市局", "", null)] }, []).At.ShouldBe(Day(20));

    [Fact]
    public void Nobody_WithADate_BindsNothing()
    {
        var date = BindingDate.For(Office.Unit, null, new DeadlineLadder { Rungs = [new Rung(Office.Authority, "部", "", null)] }, []);
        date.At.ShouldBeNull();
        DeadlineLadder.IsInTime(DateTimeOffset.MaxValue, date.At).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null, 25, null, Office.Unit, 25)]
    [InlineData(null, 25, null, Office.Bureau, 25)]
    [InlineData(null, 25, null, Office.Department, 27)]
    [InlineData(19, 25, null, Office.Unit, 19)]
    [InlineData(19, 25, null, Office.Bureau, 25)]
    [InlineData(null, null, 30, Office.Unit, 30)]
    [InlineData(null, null, 30, Office.Department, 30)]
    [InlineData(null, 29, 30, Office.Unit, 29)]
    [InlineData(null, 29, 30, Office.Department, 30)]
    public void Return_ReplacesTheDateForThoseBelowTheReturner(int? bureau, int? department, int? authority, Office actor, int expected)
    {
        var declaration = new Declaration
        {
            Scheme = "most",
            CallId = Guid.Empty,
            AuthorityId = Guid.Empty,
            UnitId = Guid.Empty,
            DepartmentId = Guid.Empty,
            CreatedById = Guid.Empty,
            CreatedAt = default,
            BureauReturnDueAt = bureau is { } b ? Day(b) : null,
            DepartmentReturnDueAt = department is { } d ? Day(d) : null,
            AuthorityReturnDueAt = authority is { } a ? Day(a) : null,
        };
        BindingDate.For(actor, declaration, Ladder, []).At.ShouldBe(Day(expected));
    }

    [Fact]
    public void Extension_OnlyMakesItLater()
    {
        BindingDate.For(Office.Unit, null, Ladder, [Extension(19), Extension(22)]).At.ShouldBe(Day(22));
        BindingDate.For(Office.Unit, null, Ladder, [Extension(10)]).At.ShouldBe(Day(18));
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Shanghai")]
    public void Instant_OnAnyServer_IsBeijingMidnight(string zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            DeadlineLadder.Instant(new DateOnly(2022, 6, 20), true).ShouldBe(new DateTimeOffset(2022, 6, 20, 16, 0, 0, TimeSpan.Zero));
            DeadlineLadder.Instant(new DateOnly(2022, 6, 20), false).ShouldBe(new DateTimeOffset(2022, 6, 19, 16, 0, 0, TimeSpan.Zero));
            BeijingTime.Deadline(Day(20), Day(20)).ShouldBe("6月20日 24:00");
            BeijingTime.DateOf(new DateTimeOffset(2022, 12, 31, 16, 0, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2023, 1, 1));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Theory]
    [InlineData("2022-06-20 08:30", "6月20日", "6月20日 08:30", "6月20日 08:30")]
    [InlineData("2022-06-21 00:00", "6月21日", "6月21日 00:00", "6月20日 24:00")]
    [InlineData("2021-12-20 08:30", "2021年12月20日", "2021年12月20日 08:30", "2021年12月20日 08:30")]
    [InlineData("2022-01-01 00:00", "1月1日", "1月1日 00:00", "2021年12月31日 24:00")]
    [InlineData("2023-01-01 00:00", "2023年1月1日", "2023年1月1日 00:00", "12月31日 24:00")]
    [InlineData("2021-12-31 23:59", "2021年12月31日", "2021年12月31日 23:59", "2021年12月31日 23:59")]
    public void Date_OfAnotherYear_SaysTheYear(string beijing, string day, string minute, string deadline)
    {
        var at = DateTimeOffset.Parse(beijing + " +08:00", System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

        BeijingTime.Day(BeijingTime.DateOf(at), 2022).ShouldBe(day);
        BeijingTime.Minute(at, Day(20)).ShouldBe(minute);
        BeijingTime.Deadline(at, Day(20)).ShouldBe(deadline);
    }

    [Theory]
    [InlineData("上报截止 转报截止 报送截止", Office.Authority, Office.Department, Office.Bureau)]
    [InlineData("上报截止 报送截止", Office.Authority, Office.Department)]
    [InlineData("上报截止", Office.Authority)]
    public void Rung_IsNamedAfterTheActThatItStops(string names, params Office[] setters)
    {
        var ladder = new DeadlineLadder { Rungs = [.. setters.Select(office => new Rung(office, "", "", null))] };

        string.Join(' ', ladder.Rungs.Select(rung => Wording.Usual.DueOf(ladder.Stops(rung, Office.Authority)))).ShouldBe(names);
    }

    private static Extension Extension(int day) => new()
    {
        CallId = Guid.Empty,
        OrganizationId = Guid.Empty,
        GivenByOrganizationId = Guid.Empty,
        GivenById = Guid.Empty,
        Reason = "理由",
        Until = Day(day),
        GivenAt = default,
    };

    private static DateTimeOffset Day(int day) => BeijingTime.EndOf(new DateOnly(2022, 6, day));
}
