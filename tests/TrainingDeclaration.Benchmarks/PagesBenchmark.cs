using System.Globalization;
using Npgsql;

namespace TrainingDeclaration.Benchmarks;

/// <summary>
/// What pages cost: the published program as its own process on PostgreSQL, filled with full declarations (<see cref="ManyForms"/>),
/// driven page by page with eight connections; beside it, in the same run, a static answer of the same bytes behind a cookie, and
/// the build of another commit on a database of its own schema. The ratios are the claim; absolute figures are this machine's.
/// </summary>
internal sealed class PagesBenchmark(string postgres, string folder)
{
    private const int Rows = 100_000;
    private const string Here = "here";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(6);

    /// <summary>Each page: its name, who opens it, its address, where <c>{…}</c> stands for the key that the statement finds.</summary>
    private static readonly Page[] Pages =
    [
        new("shell: help", "zj.unit", "/help"),
        new("home, unit", "zj.unit", "/"),
        new("home, department", "zj.dept", "/"),
        new("home, authority", "most.officer", "/"),
        new("list, department", "zj.dept", "/declarations"),
        new("list, authority", "most.officer", "/declarations"),
        new("rare word, authority", "most.officer", "/declarations?q=" + Uri.EscapeDataString(ManyForms.Rare)),
        new("common word, authority", "most.officer", "/declarations?q=" + Uri.EscapeDataString(ManyForms.Common)),
        new("review, department", "zj.dept", "/review/{}", Waiting),
        new("review, authority", "most.officer", "/review/{}", AtAuthority),
        new("edit", "zj.unit", "/declarations/{}/edit", Draft),
        new("check", "zj.unit", "/declarations/{}/check", Draft),
        new("details", "zj.unit", "/declarations/{}", Planned),
        new("stored PDF", "zj.unit", "/declarations/{}/print.pdf", Planned),
        new("messages", "zj.unit", "/messages"),
    ];

    private const string Waiting = """SELECT "Key" FROM "Declarations" WHERE "Status" = 'DepartmentReview' AND "DepartmentId" = (SELECT "OrganizationId" FROM "Users" WHERE "UserName" = 'zj.dept') ORDER BY "SavedAt" DESC LIMIT 1""";
    private const string AtAuthority = """SELECT "Key" FROM "Declarations" WHERE "Status" = 'AuthorityReview' AND "Scheme" = 'most' ORDER BY "SavedAt" DESC LIMIT 1""";
    private const string Draft = """SELECT "Key" FROM "Declarations" WHERE "Status" = 'Returned' AND "UnitId" = (SELECT "OrganizationId" FROM "Users" WHERE "UserName" = 'zj.unit') ORDER BY "SavedAt" DESC LIMIT 1""";
    private const string Planned = """SELECT "Key" FROM "Declarations" WHERE "Status" = 'Planned' AND "UnitId" = (SELECT "OrganizationId" FROM "Users" WHERE "UserName" = 'zj.unit') ORDER BY "SavedAt" DESC LIMIT 1""";

    /// <summary>Measures this build at each size and, at 100,000, the build of the other commit; prints a table for each size.</summary>
    /// <param name="only">Only pages whose name contains this; null = all.</param>
    public async Task RunAsync(IReadOnlyList<int> sizes, string? against, string? only)
    {
        var here = Path.Combine(folder, Here);
        RunningProgram.Publish(Checkout(), here);
        using var plain = await RunningProgram.StartAsync(typeof(PagesBenchmark).Assembly.Location, "/", "static");
        foreach (var size in sizes)
        {
            using var program = await OpenAsync(here, Here, size);
            using var other = against is not null && size == Rows ? await OpenAsync(PublishOther(against), against, size) : null;
            Console.WriteLine($"{size:N0} declarations");
            Console.WriteLine($"{"",-24}{"pages/s",9}{"÷ static",9}{(other is null ? "" : $"{"÷ " + against,11}{"CPU ÷",7}{"db ÷",7}")}{"statements",11}{"program ms",11}{"db ms",7}{"KB",6}{"p50 ms",8}{"p99 ms",8}");
            var pages = Pages.Where(page => only is null || page.Name.Contains(only, StringComparison.Ordinal)).ToList();
            var unreadable = new HashSet<string>(); // by the other build, which knows an older content
            foreach (var page in pages)
            {
                await WarmUpAsync(program, Database(Here, size), page);
                if (other is not null && !await CanAsync(() => WarmUpAsync(other, Database(against!, size), page)))
                {
                    unreadable.Add(page.Name);
                }
            }

            foreach (var page in pages)
            {
                var ours = await MeasureAsync(program, Database(Here, size), page);
                var floor = PageLoad.Drive(plain.Port, $"/{ours.Load.Bytes}", StaticAnswer.Cookie, WarmUp);
                Print(page.Name, ours, floor.PerSecond, other is null || unreadable.Contains(page.Name) ? null : await MeasureAsync(other, Database(against!, size), page));
            }

            foreach (var press in Press.All.Where(press => only is null || press.Name.Contains(only, StringComparison.Ordinal)))
            {
                var keys = await KeysAsync(Database(Here, size), press.Keys);
                var ours = await MeasureAsync(program, Database(Here, size), press, keys);
                IReadOnlyDictionary<string, Cost>? theirs = null;
                if (other is not null)
                {
                    await CanAsync(async () => theirs = await MeasureAsync(other, Database(against!, size), press, keys));
                }

                foreach (var (name, cost) in ours)
                {
                    Print(name, cost, null, theirs?[name]);
                }
            }
        }
    }

    private static void Print(string name, Cost ours, double? floor, Cost? theirs)
    {
        var ratio = floor is { } plain ? $"{ours.Load.PerSecond / plain,9:0.000}" : $"{"",9}";
        var compared = theirs is null ? "" : $"{ours.Load.PerSecond / theirs.Load.PerSecond,9:0.0} ×{theirs.ProgramMs / ours.ProgramMs,7:0.0}{theirs.DatabaseMs / ours.DatabaseMs,7:0.0}";
        Console.WriteLine($"{name,-24}{ours.Load.PerSecond,9:0}{ratio}{compared}{ours.Statements,11:0.0}{ours.ProgramMs,11:0.00}{ours.DatabaseMs,7:0.00}{ours.Load.Bytes / 1024.0,6:0}{ours.Load.P50,8:0.0}{ours.Load.P99,8:0.0}");
    }

    /// <summary>Whether it can be done; says why not.</summary>
    private static async Task<bool> CanAsync(Func<Task> driven)
    {
        try
        {
            await driven();
            return true;
        }
        catch (InvalidOperationException failure)
        {
            Console.WriteLine($"Not compared: {failure.Message}");
            return false;
        }
    }

    private static string Checkout([System.Runtime.CompilerServices.CallerFilePath] string source = "") => Path.GetFullPath("../..", Path.GetDirectoryName(source)!);

    private static string Assembly(string published) => Path.Combine(published, "TrainingDeclaration.Web.dll");

    private string PublishOther(string commit)
    {
        var (checkout, published) = (Path.Combine(folder, commit, "checkout"), Path.Combine(folder, commit, "published"));
        if (!File.Exists(Assembly(published)))
        {
            RunningProgram.Run(folder, "git", ["clone", "--quiet", Checkout(), checkout]);
            RunningProgram.Run(checkout, "git", ["checkout", "--quiet", commit]);
            RunningProgram.Publish(checkout, published);
        }

        return published;
    }

    /// <summary>The program on a database of that size, which is filled unless an earlier run has filled it.</summary>
    private async Task<RunningProgram> OpenAsync(string published, string build, int size)
    {
        var connection = Database(build, size);
        Task<RunningProgram> Start() => RunningProgram.StartAsync(
            Assembly(published), "/health/ready", "--Database:Provider", "Postgres", "--ConnectionStrings:Default", connection,
            "--Data:Folder", Path.Combine(folder, $"{build}-{size}"), "--Demo:Enabled", "true", "--Jobs:Enabled", "false", "--Https:Redirect", "false");
        if (await NumberAsync(postgres, $"SELECT count(*) FROM pg_database WHERE datname = '{Name(build, size)}'") == 0)
        {
            (await Start()).Dispose(); // makes the schema and the demonstration
            await using var filled = new NpgsqlConnection($"{connection};Command Timeout=0");
            await filled.OpenAsync();
            if (build == Here)
            {
                await new ManyForms(filled).FillAsync(size);
            }
            else
            {
                await using var ours = new NpgsqlConnection(Database(Here, size));
                await ours.OpenAsync();
                await new SameContent(ours, filled).CopyAsync();
                RunningProgram.Run(folder, "cp", ["-r", $"{Here}-{size}/files", $"{build}-{size}/"]);
            }
        }
        else
        {
            await ForgetPrivacyKeyAsync(connection);
        }

        return await Start();
    }

    /// <summary>A kept database outlives the folder with the keys it was filled with; nothing in it is encrypted.</summary>
    private static async Task ForgetPrivacyKeyAsync(string connection)
    {
        if (await NumberAsync(connection, "SELECT count(*) FROM pg_tables WHERE tablename = 'PrivacyChecks'") > 0)
        {
            await NumberAsync(connection, """WITH gone AS (DELETE FROM "PrivacyChecks" RETURNING 1) SELECT count(*) FROM gone""");
        }
    }

    /// <summary>Long enough for the runtime to compile anew what is used most; the first pages are too few for that.</summary>
    private static async Task WarmUpAsync(RunningProgram program, string connection, Page page) =>
        PageLoad.Drive(program.Port, await AddressAsync(connection, page), await program.CookiesAsync(page.Account), WarmUp);

    private static async Task<string> AddressAsync(string connection, Page page) =>
        page.Key is null ? page.Address : page.Address.Replace("{}", await TextAsync(connection, page.Key), StringComparison.Ordinal);

    private async Task<Cost> MeasureAsync(RunningProgram program, string connection, Page page)
    {
        var (cookies, address) = (await program.CookiesAsync(page.Account), await AddressAsync(connection, page));
        await WarmUpAsync(program, connection, page);
        var meter = await MeterAsync(program, connection);
        var load = await meter.DuringAsync(() => Task.FromResult(PageLoad.Drive(program.Port, address, cookies, Measured)));
        return meter.Cost(load);
    }

    /// <summary>The press and what takes it back, each with its cost.</summary>
    private async Task<IReadOnlyDictionary<string, Cost>> MeasureAsync(RunningProgram program, string connection, Press press, IReadOnlyList<string> keys)
    {
        using var load = new PressLoad(program, await program.CookiesAsync(press.Account));
        return await load.DriveAsync(press, keys, () => MeterAsync(program, connection));
    }

    private async Task<Meter> MeterAsync(RunningProgram program, string connection) => new(
        program, postgres, new NpgsqlConnectionStringBuilder(connection).Database!,
        await NumberAsync(postgres, "SELECT count(*) FROM pg_extension WHERE extname = 'pg_stat_statements'") > 0);

    private string Database(string build, int size) => $"{postgres};Database={Name(build, size)}";

    private static string Name(string build, int size) => string.Create(CultureInfo.InvariantCulture, $"pages_{build}_{size}");

    private static async Task<IReadOnlyList<string>> KeysAsync(string connection, string sql) =>
        (await TextAsync(connection, $"SELECT string_agg(\"Key\", ' ') FROM ({sql}) k")).Split(' ');

    internal static async Task<long> NumberAsync(string connection, string sql) => long.Parse(await TextAsync(connection, sql), CultureInfo.InvariantCulture);

    private static async Task<string> TextAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) ?? throw new InvalidOperationException($"Nothing found by {sql}.");
    }

    /// <param name="Key">Statement that finds what stands in the address; null = nothing does.</param>
    private sealed record Page(string Name, string Account, string Address, string? Key = null);
}
