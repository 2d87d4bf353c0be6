using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Record.Search;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// Declarations of ten departments with ten units each, written in bulk. The newest 300 are waiting: one in ten at the
/// reading department, the others at the authority; the older ones, 5,000 per year, are planned or not supported. If there are fewer than
/// 5,000, all belong to the reading department, so that it has as many to count in the small database as in the large one.
/// </summary>
internal static class ManyDeclarations
{
    /// <summary>A word in one of a hundred.</summary>
    public const string Rare = "光刻";

    /// <summary>
    /// A word that fills one page for each reader in the small database and is in one of a hundred declarations in the large one:
    /// there is the same to show, in a different size to find it in.
    /// </summary>
    public const string Page = "蚀刻";

    /// <summary>A word in all of them.</summary>
    public const string Common = "线上培训";

    private const int Departments = 10;
    private const int Waiting = 300;
    private const int AtOnce = 2_000;
    private const int OfYear = 5_000;
    private static readonly DateTimeOffset Start = new(2022, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Guid AuthorityId = new(1, 0, 0, new byte[8]);
    private static readonly Guid[] DepartmentIds = [.. Enumerable.Range(2, Departments).Select(n => new Guid(n, 0, 0, new byte[8]))];

    /// <summary>A reader: of the authority, or of the first department.</summary>
    public static CurrentUser Reader(Office office) => new()
    {
        Id = Guid.CreateVersion7(),
        Account = "reader",
        Name = "读者",
        OrganizationId = office == Office.Authority ? AuthorityId : DepartmentIds[0],
        OrganizationName = "单位",
        Path = office == Office.Authority ? "/a/" : "/a/d0/",
        Office = office,
        Profile = SchemeCatalog.Of("most").Profile,
        Seats = new HashSet<SeatKind> { SeatKind.Clerk },
    };

    /// <summary>Writes them, the oldest first.</summary>
    public static async Task WriteAsync(IServiceProvider services, int count)
    {
        List<Call> calls = [.. Enumerable.Range(0, (count + OfYear - 1) / OfYear).Select(n => 2022 - n).Reverse().Select(year => new Call
        {
            Scheme = "most", Serial = $"{year}", Year = year, Title = "征集函", AuthorityId = AuthorityId, Issuer = "人才与科普司",
        })];
        List<Organization> units = [];
        await InScopeAsync(services, db =>
        {
            db.Add(new Organization { Id = AuthorityId, Code = "a", Name = "部", Office = Office.Authority, Path = "/a/" });
            for (var d = 0; d < Departments; d++)
            {
                db.Add(new Organization { Id = DepartmentIds[d], Code = $"d{d}", Name = $"示范部门{d}", Office = Office.Department, Path = $"/a/d{d}/", ParentId = AuthorityId });
                for (var u = 0; u < 10; u++)
                {
                    units.Add(new Organization { Code = $"d{d}u{u}", Name = $"示范单位{d}{u}", Office = Office.Unit, Path = $"/a/d{d}/d{d}u{u}/", ParentId = DepartmentIds[d] });
                }
            }

            db.AddRange(units);
            db.AddRange(calls);
        });
        for (var from = 0; from < count; from += AtOnce)
        {
            await InScopeAsync(services, db =>
            {
                db.ChangeTracker.AutoDetectChangesEnabled = false;
                for (var n = from; n < Math.Min(count, from + AtOnce); n++)
                {
                    var unit = n % (count < OfYear ? units.Count / Departments : units.Count);
                    Add(db, calls[n / OfYear].Id, units[unit], DepartmentIds[unit / 10], n, count);
                }
            });
        }
    }

    private static void Add(AppDbContext db, Guid callId, Organization unit, Guid departmentId, int n, int count)
    {
        var at = Start.AddMinutes(n);
        var waits = n >= count - Waiting;
        var below = waits && n % 100 < 10; // of the first department
        var declaration = new Declaration
        {
            Scheme = "most",
            CallId = callId,
            AuthorityId = AuthorityId,
            UnitId = unit.Id,
            DepartmentId = departmentId,
            RoutePath = unit.Path,
            Number = string.Create(CultureInfo.InvariantCulture, $"XQ2022-{n:000000}"),
            Title = $"智能制造数字化车间第{n}期线上培训班",
            Status = !waits ? n % 10 < 7 ? Status.Planned : Status.NotSupported : below ? Status.DepartmentReview : Status.AuthorityReview,
            HolderId = !waits ? null : below ? departmentId : AuthorityId,
            HeldSince = at,
            SubmissionNumber = 1,
            ReachedAuthorityAt = below ? null : at,
            Places = "德国",
            Persons = 60,
            Days = 5,
            RequestedFen = 12_000_000,
            CreatedById = Guid.Empty,
            CreatedAt = at,
            SavedAt = at,
        };
        var found = DeclarationSearch.Of(declaration);
        found.OwnWords = found.ReportedWords = found.Words([declaration.Number, unit.Name, declaration.Title, Text(n, count)]);
        db.Declarations.Add(declaration);
        db.Searches.Add(found);
        if (declaration.Status == Status.Planned)
        {
            AddClass(db, declaration, n, count);
        }
    }

    /// <summary>
    /// What follows its plan: of the newest, one in three waits to be funded, one at the authority and one at its unit, half of these late;
    /// whatever is older is funded.
    /// </summary>
    private static void AddClass(AppDbContext db, Declaration declaration, int n, int count)
    {
        var isNew = n >= count - Waiting * 3;
        var state = !isNew || n % 3 == 0 ? DossierState.Accepted : n % 3 == 1 ? DossierState.Review : DossierState.Preparing;
        declaration.Status = isNew ? Status.Planned : Status.Funded;
        declaration.PlanNumber = string.Create(CultureInfo.InvariantCulture, $"JH2022-{n:000000}");
        (declaration.GrantedFen, declaration.GrantedPersons, declaration.GrantedDays) = (12_000_000, 60, 5);
        db.Dossiers.Add(new Dossier
        {
            DeclarationId = declaration.Id,
            Kind = DossierKind.Execution,
            State = state,
            HolderId = state == DossierState.Review ? AuthorityId : state == DossierState.Preparing ? declaration.UnitId : null,
            HeldSince = declaration.SavedAt,
            DueAt = state == DossierState.Preparing ? Start.AddYears(n % 2 == 0 ? -1 : 10) : null,
            FilingNumber = state == DossierState.Preparing ? 0 : 1,
        });
    }

    /// <summary>About 120 characters, different in each; every hundredth contains the rare word.</summary>
    private static string Text(int n, int count)
    {
        var random = new Random(n);
        var text = string.Concat(Enumerable.Range(0, 120).Select(_ => (char)('一' + 3 * random.Next(900))));
        var isRare = (n + n / 100 * 7) % 100 == 0;
        var isOfPage = count < OfYear ? n < 500 && n % 100 < 10 : isRare;
        return $"{text}{(isRare ? $"，{Rare}" : "")}{(isOfPage ? $"，{Page}" : "")}";
    }

    private static async Task InScopeAsync(IServiceProvider services, Action<AppDbContext> write)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        write(db);
        await db.SaveChangesAsync();
    }
}
