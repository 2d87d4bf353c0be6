using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;
using TrainingDeclaration.IntegrationTests.Trainees;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>Holds classes through the services, when the pages on the way are not under test.</summary>
public static class RunSteps
{
    /// <summary>The first and the last day of every class made here.</summary>
    public static readonly DateOnly First = new(2022, 10, 10), Last = new(2022, 10, 14);

    /// <summary>Moves the clock to a time of day in Beijing.</summary>
    public static void SetTo(this TestSite site, DateOnly day, int hour) => site.Clock.Set(BeijingTime.StartOf(day).AddHours(hour));

    /// <summary>A class with its funding notice and some trainees; returns its key.</summary>
    /// <param name="fundedFen">What the notice says; 0 = nothing is funded.</param>
    public static async Task<string> FundedAsync(this TestSite site, string theme, int trainees = 3, long fundedFen = 0)
    {
        site.Clock.Set(TestClock.Start); // another class may have been held before
        if (fundedFen > 0 && !await site.DbAsync(db => db.ExchangeRates.AnyAsync()))
        {
            await site.RecordRateAsync(BeijingTime.DateOf(TestClock.Start));
        }

        var key = await site.IssuedAsync(theme);
        await site.PrepareAsync(key);
        for (var more = 1; more < trainees; more++)
        {
            await site.AdmitAsync(key);
        }

        await site.OnDossierAsync("zj.unit.head", key, Act.File, input => input with { Declared = true });
        await site.OnDossierAsync("most.officer", key, Act.Accept);
        await site.OnDossierAsync("most.finance", key, Act.IssueFunding, input => input with { FundedFen = fundedFen, Comment = "按协议" });
        return key;
    }

    /// <summary>Begins the class on its first day, at nine.</summary>
    public static async Task<string> BegunAsync(this TestSite site, string theme, int trainees = 3, long fundedFen = 0)
    {
        var key = await site.FundedAsync(theme, trainees, fundedFen);
        site.SetTo(First, 9);
        (await site.TryAsync("zj.unit.head", key, Act.BeginClass, Begins)).ShouldBeNull();
        return key;
    }

    /// <summary>What is confirmed on the first day.</summary>
    public static ActInput Begins(ActInput input) => input with { Held = new() { From = First }, Run = new() { BriefedOn = First.AddDays(-1), PlatformTested = true } };

    /// <summary>Saves what one person has made of a day.</summary>
    /// <param name="change">Makes the typed entry from the one that the page showed.</param>
    /// <param name="seen">What the page showed; null = what is stored now.</param>
    public static Task<Outcome<LogConflict[]>> LogAsync(
        this TestSite site, string key, DateOnly date, Func<LogEntry, IReadOnlyList<int>, LogEntry> change, bool close = false, LogEntry? seen = null, string account = "zj.unit") => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var user = await Steps.UserAsync(services, account);
        var declaration = (await db.FindAsync(user, key, default)).ShouldNotBeNull();
        var record = (await db.RunRecordAsync(declaration, SchemeCatalog.Of(declaration.Scheme).Run, default)).ShouldNotBeNull();
        var before = seen ?? LogEntry.Of(record.Days.GetValueOrDefault(date));
        return await services.GetRequiredService<LogService>().SaveAsync(
            user, declaration, record.Planned.Single(day => day.Date == date), record.Numbers, before, change(before, record.Numbers), close, default);
    });

    /// <summary>Closes every day of the class on its evening, everybody present.</summary>
    public static async Task HoldAsync(this TestSite site, string key)
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            site.SetTo(day, 18);
            (await site.LogAsync(key, day, (_, numbers) => new(true, "正常", All(numbers, Attendance.Present)), close: true)).Refusal.ShouldBeNull();
        }
    }

    /// <summary>Holds the class and ends it on the evening of its last day.</summary>
    public static async Task<string> EndedAsync(this TestSite site, string theme, int trainees = 3, long fundedFen = 0)
    {
        var key = await site.BegunAsync(theme, trainees, fundedFen);
        await site.HoldAsync(key);
        (await site.TryAsync("zj.unit.head", key, Act.EndClass, input => input with { Held = new() { Until = Last } })).ShouldBeNull();
        return key;
    }

    /// <summary>The same mark for everybody's afternoon.</summary>
    public static DayMarks All(IReadOnlyList<int> numbers, Attendance mark)
    {
        var marks = new DayMarks();
        foreach (var number in numbers)
        {
            marks.Set(number, HalfDay.Afternoon, mark);
        }

        return marks;
    }
}
