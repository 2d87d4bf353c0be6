using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Costs;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;
using TrainingDeclaration.IntegrationTests.Trainees;

namespace TrainingDeclaration.IntegrationTests.FollowUps;

/// <summary>Brings classes into a state through the services, when the pages on the way are not under test.</summary>
public static class FollowUpSteps
{
    /// <summary>Nobody is in two classes of a year.</summary>
    private static int last = 1_000;

    private static readonly byte[] Scan = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"u8.ToArray();

    /// <summary>The class and its execution materials, as they are now.</summary>
    public static Task<(Declaration Declaration, Dossier Dossier)> DossierOfAsync(this TestSite site, string key) => site.DbAsync(async db =>
    {
        var dossier = await db.Dossiers.AsNoTracking().Include(d => d.Declaration).SingleAsync(d => d.Declaration.Key == key && d.Kind == DossierKind.Execution);
        return (dossier.Declaration, dossier);
    });

    /// <summary>Saves a section as the unit's clerk.</summary>
    public static Task TypeAsync(
        this TestSite site, string key, SectionKind kind, SectionContent content, string account = "zj.unit", DossierKind part = DossierKind.Execution) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var user = await Steps.UserAsync(services, account);
        var declaration = (await db.FindAsync(user, key, default)).ShouldNotBeNull();
        var sections = services.GetRequiredService<SectionService>();
        var dossier = (await db.DossierAsync(declaration.Id, part, default)).ShouldNotBeNull();
        var saved = await sections.SaveAsync(user, declaration, part, kind, await sections.RevisionAsync(dossier, kind, default), content, default);
        saved.Refusal.ShouldBeNull(saved.Refusal?.Message);
        return saved.Value.ShouldNotBeNull();
    });

    /// <summary>Types materials that can be filed: one agreement with its scan, one teacher in Berlin, five days.</summary>
    public static async Task PrepareAsync(this TestSite site, string key)
    {
        await site.TypeAsync(key, SectionKind.Class, Plan());
        await site.AnnounceAsync(key);
        await site.TypeAsync(key, SectionKind.Agreements, Agreements());
        await site.TypeAsync(key, SectionKind.Schedule, Timetable());
        await site.AdmitAsync(key);
        await site.TypeAsync(key, SectionKind.Budget, new Budget { AskedFen = 10_000_000 });
        await site.TypeAsync(key, SectionKind.Reasons, new RuleReasons
        {
            ByRule = new() { ["NO_STANDARD@budget.asked"] = "按协议价格测算。", ["TRAINEES_FEW@trainees"] = "按实际报名情况。" },
        });
        await site.AttachScanAsync(key);
    }

    /// <summary>Types 组团通知 and publishes it; the class has its dates.</summary>
    public static async Task AnnounceAsync(this TestSite site, string key)
    {
        await site.TypeAsync(key, SectionKind.Notice, Notice());
        await site.OnDossierAsync("zj.unit", key, Act.PublishNotice);
    }

    /// <summary>Uploads the scan of the agreement.</summary>
    public static Task AttachScanAsync(this TestSite site, string key) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var user = await Steps.UserAsync(services, "zj.unit");
        var declaration = (await db.FindAsync(user, key, default)).ShouldNotBeNull();
        var dossier = (await db.DossierAsync(declaration.Id, DossierKind.Execution, default)).ShouldNotBeNull();
        var refusal = await services.GetRequiredService<SectionService>().AddFileAsync(user, dossier, "agreement.aaaa.scan", "协议.pdf", new MemoryStream(Scan), Scan.Length, default);
        refusal.ShouldBeNull(refusal?.Message);
        return true;
    });

    /// <summary>Registers one trainee, who has agreed.</summary>
    public static async Task AdmitAsync(this TestSite site, string key)
    {
        (await site.TraineesAsync(key, (trainees, user, declaration) => trainees.ConsentAsync(user, declaration, PurposeNotice.Version, true, default))).ShouldBeNull();
        await site.RegisterAsync(key, TraineeSteps.Person(Interlocked.Increment(ref last)));
    }

    /// <summary>Performs one act on a dossier with the current stamps; what is refused is returned.</summary>
    public static Task<Refusal?> TryOnDossierAsync(
        this TestSite site, string account, string key, Act act, Func<ActInput, ActInput>? with = null, DossierKind part = DossierKind.Execution) => site.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var user = await Steps.UserAsync(services, account);
        var declaration = await db.Declarations.AsNoTracking().SingleAsync(d => d.Key == key);
        var dossier = await db.Dossiers.AsNoTracking().Where(d => d.DeclarationId == declaration.Id && d.Kind == part).OrderByDescending(d => d.Ordinal).FirstAsync();
        var input = new ActInput
        {
            StatusStamp = declaration.StatusStamp,
            SubmissionNumber = declaration.SubmissionNumber,
            Dossier = new DossierSeen(part, dossier.Stamp, dossier.FilingNumber, dossier.Ordinal),
        };
        return (await services.GetRequiredService<WorkflowService>().PerformAsync(user, key, act, with is null ? input : with(input), default)).Refusal;
    });

    /// <summary>Performs one act on a dossier with the current stamps; it must succeed.</summary>
    public static async Task OnDossierAsync(
        this TestSite site, string account, string key, Act act, Func<ActInput, ActInput>? with = null, DossierKind part = DossierKind.Execution)
    {
        var refusal = await site.TryOnDossierAsync(account, key, act, with, part);
        refusal.ShouldBeNull($"{refusal?.Message} {string.Join(' ', refusal?.Details.Select(detail => detail.Message) ?? [])}");
    }

    /// <summary>Performs one act on the declaration itself with the current stamps; what is refused is returned.</summary>
    public static Task<Refusal?> TryAsync(this TestSite site, string account, string key, Act act, Func<ActInput, ActInput> with) => site.InScopeAsync(async services =>
    {
        var user = await Steps.UserAsync(services, account);
        var seen = await services.GetRequiredService<AppDbContext>().Declarations.AsNoTracking().SingleAsync(d => d.Key == key);
        var input = with(new ActInput { StatusStamp = seen.StatusStamp, SubmissionNumber = seen.SubmissionNumber });
        return (await services.GetRequiredService<WorkflowService>().PerformAsync(user, key, act, input, default)).Refusal;
    });

    /// <summary>Gives a person one more seat.</summary>
    public static Task SeatAsync(this TestSite site, string account, SeatKind seat) => site.DbAsync(async db =>
    {
        var user = await db.Users.SingleAsync(u => u.UserName == account);
        db.Seats.Add(new Seat { UserId = user.Id, Kind = seat, GrantedAt = site.Clock.GetUtcNow() });
        return await db.SaveChangesAsync();
    });

    /// <summary>A class whose materials have been filed once; returns its key.</summary>
    public static async Task<string> FiledAsync(this TestSite site, string theme = "示范技术线上培训班")
    {
        var key = await site.IssuedAsync(theme);
        await site.PrepareAsync(key);
        await site.OnDossierAsync("zj.unit.head", key, Act.File, input => input with { Declared = true });
        return key;
    }

    /// <summary>A rate of 712.34 per 100, as if two people of the authority had vouched for it.</summary>
    public static Task RecordRateAsync(this TestSite site, DateOnly day, string currency = "EUR") => site.DbAsync(async db =>
    {
        var authority = await db.Organizations.SingleAsync(o => o.Code == "most");
        var person = await db.Users.Where(u => u.UserName == "most.officer").Select(u => u.Id).SingleAsync();
        db.ExchangeRates.Add(Rate(authority.Id, person, day, currency));
        return await db.SaveChangesAsync();
    });

    /// <summary>Who leads the class, and when it is held.</summary>
    public static ClassPlan Plan() => new()
    {
        LeaderName = "陈示例",
        LeaderPhone = "0571-00000102",
        EmergencyName = "林示例",
        EmergencyPhone = "0571-00000103",
        Mode = DeliveryMode.Distributed,
        Platform = "示例会议",
        StartsOn = new DateOnly(2022, 10, 10),
        EndsOn = new DateOnly(2022, 10, 14),
    };

    /// <summary>组团通知, not yet published.</summary>
    public static EnrolmentNotice Notice() => new()
    {
        Title = "关于举办线上培训班的通知",
        Audience = "各有关单位",
        Text = "请推荐技术骨干参加。\n培训期间脱产学习。",
        EnrolBy = new DateOnly(2022, 9, 20),
        ContactName = "林示例",
        ContactPhone = "0571-00000104",
    };

    /// <summary>One agreement that settles everything.</summary>
    public static AgreementList Agreements(string currency = "EUR") => new()
    {
        Items =
        [
            new Agreement
            {
                Id = "aaaa",
                Institution = "示范海外应用技术学院",
                CountryCode = "DE",
                Language = "英文",
                IsBilingual = true,
                SignedOn = new DateOnly(2022, 6, 1),
                OurSigner = "陈示例",
                TheirSigner = "Erika Beispiel",
                Currency = currency,
                AmountCents = 1_400_000,
                Clauses = [.. Enum.GetValues<AgreementClause>().Select(clause => new ClauseNote(clause, true, "第5条", null))],
            },
        ],
    };

    /// <summary>Two hours a day, five days, from Berlin.</summary>
    public static Schedule Timetable() => new()
    {
        Teachers = [new Teacher { Id = "tttt", Name = "Max Beispiel", Title = "教授", AgreementId = "aaaa", CountryCode = "DE", ZoneId = "Europe/Berlin" }],
        Sessions =
        [
            .. Enumerable.Range(0, 5).Select(day => new ClassSession
            {
                Id = $"s{day}aa",
                Date = new DateOnly(2022, 10, 10).AddDays(day),
                Start = 15 * 60,
                Minutes = 120,
                Kind = SessionKind.Lecture,
                Medium = SessionMedium.Live,
                Title = $"第 {day + 1} 讲",
                TeacherId = "tttt",
                Interpreting = Interpreting.Consecutive,
            }),
        ],
    };

    private static ExchangeRate Rate(Guid authority, Guid person, DateOnly day, string currency) => new()
    {
        AuthorityId = authority,
        Currency = currency,
        RateDate = day,
        Quote = RateQuote.PerHundred,
        Value = 712_340_000,
        Kind = RateKind.Middle,
        Source = "测试数据",
        RecordedBy = "唐样例",
        RecordedById = person,
        RecordedAt = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
        State = StandardState.Verified,
        VerifiedBy = "钱样例",
        VerifiedAt = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
    };
}
