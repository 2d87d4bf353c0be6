using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.ChainDesk;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Chain;

/// <summary>What is done leaves hashes; what is altered behind the program's back is named by its first fault.</summary>
public abstract class ChainTests(TestSite site) : SiteTests(site)
{
    [SkippableFact]
    public async Task Tampering_OfEveryKind_IsNamed()
    {
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // tampered with, so nobody else's
        var keys = new List<string>();
        for (var i = 0; i < 14; i++)
        {
            var key = await site.ReportedAsync($"存证的班 {i}");
            await site.ActAsync("hz.bureau", key, Act.Relay, input => input with { Comment = "同意转报" });
            keys.Add(key);
        }

        await SealAsync(site);
        var clean = await VerifyAsync(site);
        clean.Faults.ShouldBeEmpty();
        clean.Blocks.ShouldBeGreaterThan(0);
        clean.Entries.ShouldBeGreaterThan(keys.Count * 3);
        await site.DbAsync(async db =>
        {
            await ChainTriggers.DropAsync(db, default);
            return true;
        });

        // Each one on a declaration of its own, so that all can be found in one verification.
        var of = keys.ToDictionary(key => key, key => site.DbAsync(db => db.Declarations.SingleAsync(d => d.Key == key)).Result);
        var expected = new Dictionary<string, (ChainFaultKind Kind, int Sequence)>();
        async Task TamperAsync(ChainFaultKind kind, int sequence, Func<AppDbContext, Declaration, Task> how)
        {
            var declaration = of[keys[expected.Count]];
            expected[declaration.Number!] = (kind, sequence);
            await site.DbAsync(async db =>
            {
                await how(db, declaration);
                await db.SaveChangesAsync();
                return true;
            });
        }

        static IQueryable<HistoryEntry> Entry(AppDbContext db, Declaration declaration, int sequence) =>
            db.History.Where(e => e.DeclarationId == declaration.Id && e.Sequence == sequence);

        await TamperAsync(ChainFaultKind.Changed, 2, (db, d) => Entry(db, d, 2).ExecuteUpdateAsync(e => e.SetProperty(x => x.ActorName, "另一人")));
        await TamperAsync(ChainFaultKind.Changed, 3, (db, d) => Entry(db, d, 3).ExecuteUpdateAsync(e => e.SetProperty(x => x.At, TestClock.Start.AddMinutes(-1))));
        await TamperAsync(ChainFaultKind.Changed, 3, async (db, d) =>
        {
            // Changed, with its own hash made to fit: the next one no longer follows.
            var before = await Entry(db, d, 1).SingleAsync();
            var entry = await Entry(db, d, 2).AsNoTracking().SingleAsync();
            var forged = Copy(entry, 2, "改过的意见");
            await Entry(db, d, 2).ExecuteUpdateAsync(e => e.SetProperty(x => x.Comment, "改过的意见").SetProperty(x => x.Hash, HistoryChain.Compute(before.Hash!, forged, 2)));
        });
        await TamperAsync(ChainFaultKind.Changed, 3, async (db, d) =>
        {
            // Changed at the end, with hash and head made to fit: the block has seen another.
            var before = await Entry(db, d, 2).SingleAsync();
            var forged = Copy(await Entry(db, d, 3).AsNoTracking().SingleAsync(), 3, "改过的意见");
            var hash = HistoryChain.Compute(before.Hash!, forged, 3);
            await Entry(db, d, 3).ExecuteUpdateAsync(e => e.SetProperty(x => x.Comment, "改过的意见").SetProperty(x => x.Hash, hash));
            await db.ChainHeads.Where(h => h.Stream == d.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.Hash, hash));
        });
        await TamperAsync(ChainFaultKind.Missing, 2, (db, d) => Entry(db, d, 2).ExecuteDeleteAsync());
        await TamperAsync(ChainFaultKind.Cut, 3, (db, d) => Entry(db, d, 3).ExecuteDeleteAsync());
        await TamperAsync(ChainFaultKind.Cut, 3, async (db, d) =>
        {
            // The end is cut, and the head made to fit.
            var before = await Entry(db, d, 2).SingleAsync();
            await Entry(db, d, 3).ExecuteDeleteAsync();
            await db.ChainHeads.Where(h => h.Stream == d.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.Sequence, 2).SetProperty(x => x.Hash, before.Hash!));
        });
        await TamperAsync(ChainFaultKind.Extra, 4, async (db, d) =>
        {
            var last = await Entry(db, d, 3).AsNoTracking().SingleAsync();
            var more = Copy(last, 4, "补写的一条");
            more.Hash = HistoryChain.Compute(last.Hash!, more, 4);
            db.History.Add(more);
        });
        await TamperAsync(ChainFaultKind.Order, 2, async (db, d) =>
        {
            await Entry(db, d, 2).ExecuteUpdateAsync(e => e.SetProperty(x => x.Sequence, 99));
            await Entry(db, d, 3).ExecuteUpdateAsync(e => e.SetProperty(x => x.Sequence, 2));
            await Entry(db, d, 99).ExecuteUpdateAsync(e => e.SetProperty(x => x.Sequence, 3));
        });
        await TamperAsync(ChainFaultKind.Changed, 2, async (db, d) =>
        {
            // What was done on another declaration.
            var other = of[keys[^1]];
            var foreign = await Entry(db, other, 2).AsNoTracking().SingleAsync();
            await Entry(db, d, 2).ExecuteUpdateAsync(e => e.SetProperty(x => x.Hash, foreign.Hash).SetProperty(x => x.ActorName, foreign.ActorName).SetProperty(x => x.Evidence, foreign.Evidence));
        });
        await TamperAsync(ChainFaultKind.Evidence, 2, (db, d) =>
            db.Submissions.Where(s => s.DeclarationId == d.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.FormJson, x => x.FormJson + " ")));
        await TamperAsync(ChainFaultKind.Evidence, 2, (db, d) =>
            db.Papers.Where(p => p.SubjectId == d.Id && p.Kind == Core.Record.Papers.PaperKind.Form).ExecuteUpdateAsync(p => p.SetProperty(x => x.Number, "XQ2022-00-0000")));
        await TamperAsync(ChainFaultKind.File, 2, async (db, d) =>
        {
            var hash = await db.Papers.Where(p => p.SubjectId == d.Id && p.Kind == Core.Record.Papers.PaperKind.Form).Select(p => p.PdfHash).SingleAsync();
            var path = Directory.EnumerateFiles(Path.Combine(site.Copy.Folder, "files"), "*", SearchOption.AllDirectories).Single(file => Path.GetFileName(file).Contains(hash[^20..], StringComparison.Ordinal));
            File.SetAttributes(path, FileAttributes.Normal);
            await File.AppendAllTextAsync(path, " ");
        });

        var found = (await VerifyAsync(site)).Faults.ToDictionary(fault => fault.Place, fault => (fault.Kind, Sequence: fault.Sequence ?? 0));
        foreach (var (number, fault) in expected)
        {
            found.GetValueOrDefault(number).ShouldBe(fault, $"{number}, tampering {expected.Keys.ToList().IndexOf(number) + 1}");
        }

        found.Count.ShouldBe(expected.Count, "nothing else is wrong");
    }

    [SkippableFact]
    public async Task Blocks_CutOrForged_AreNamed()
    {
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // tampered with, so nobody else's
        await site.ReportedAsync("存证块的班");
        await SealAsync(site);
        await site.ReportedAsync("存证块的第二个班");
        await SealAsync(site);
        (await VerifyAsync(site)).Faults.ShouldBeEmpty();
        var last = await site.DbAsync(db => db.ChainBlocks.OrderByDescending(b => b.Number).FirstAsync());
        await site.DbAsync(async db =>
        {
            db.ChainAnchors.Add(new ChainAnchor { Block = last.Number, Hash = last.Hash[..16], Source = "抄录", EnteredAt = last.At, EnteredBy = "审计" });
            await db.SaveChangesAsync();
            await ChainTriggers.DropAsync(db, default);
            return await db.ChainBlocks.Where(b => b.Number == last.Number).ExecuteUpdateAsync(b => b.SetProperty(x => x.Entries, x => x.Entries - 1));
        });
        (await VerifyAsync(site)).Faults.ShouldContain(fault => fault.Kind == ChainFaultKind.Block && fault.Place == $"第 {last.Number} 块");

        // Cut with everything that points to it: only the anchor outside knows.
        await site.DbAsync(async db =>
        {
            var leaves = await db.ChainLeaves.Where(l => l.Block == last.Number).ToListAsync();
            foreach (var leaf in leaves)
            {
                var before = await db.ChainLeaves.Where(l => l.Stream == leaf.Stream && l.Block < last.Number).OrderByDescending(l => l.Block).FirstOrDefaultAsync();
                await db.ChainHeads.Where(h => h.Stream == leaf.Stream).ExecuteUpdateAsync(h => h.SetProperty(x => x.Sealed, before == null ? 0 : before.Sequence)
                    .SetProperty(x => x.Block, before == null ? null : before.Block));
            }

            await db.ChainLeaves.Where(l => l.Block == last.Number).ExecuteDeleteAsync();
            return await db.ChainBlocks.Where(b => b.Number == last.Number).ExecuteDeleteAsync();
        });
        var fault = (await VerifyAsync(site)).Faults.ShouldHaveSingleItem();
        (fault.Kind, fault.Place).ShouldBe((ChainFaultKind.Older, $"第 {last.Number} 块（抄录）"));
    }

    [SkippableFact]
    public async Task AuditEntry_ChangedOrDeleted_IsNamed()
    {
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // tampered with, so nobody else's
        await site.SignInAsync("zj.unit");
        await SealAsync(site);
        (await VerifyAsync(site)).Faults.ShouldBeEmpty();
        await site.DbAsync(async db =>
        {
            await ChainTriggers.DropAsync(db, default);
            var last = await db.AuditEntries.OrderByDescending(e => e.Id).FirstAsync();
            return await db.AuditEntries.Where(e => e.Id == last.Id).ExecuteUpdateAsync(e => e.SetProperty(x => x.Address, "10.0.0.1"));
        });
        var fault = (await VerifyAsync(site)).Faults.ShouldHaveSingleItem();
        fault.Kind.ShouldBe(ChainFaultKind.Changed);
        fault.Place.ShouldEndWith("的登记记录");
    }

    [SkippableFact]
    public async Task WhatIsWrittenOnce_IsRefusedByTheDatabase()
    {
        await Site.ReportedAsync("不可改的班");
        await Site.SignInAsync("zj.unit");
        await SealAsync(Site);
        foreach (var sql in new[]
        {
            "UPDATE \"History\" SET \"ActorName\" = 'x'", "DELETE FROM \"History\" WHERE \"DeclarationId\" IN (SELECT \"DeclarationId\" FROM \"Submissions\")",
            "UPDATE \"Submissions\" SET \"FormJson\" = ''", "DELETE FROM \"Submissions\"", "UPDATE \"AuditEntries\" SET \"Address\" = ''", "DELETE FROM \"AuditEntries\"",
            "UPDATE \"ChainBlocks\" SET \"Entries\" = 0", "DELETE FROM \"ChainBlocks\"", "DELETE FROM \"ChainLeaves\"", "DELETE FROM \"ChainRows\"",
        })
        {
            var refused = await Should.ThrowAsync<System.Data.Common.DbException>(() => Site.DbAsync(db => db.Database.ExecuteSqlRawAsync(sql)), sql);
            refused.Message.ShouldContain("is written once");
        }

        (await VerifyAsync(Site)).Faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task HistoryFromBeforeTheChain_IsTakenIn()
    {
        await using var site = new TestSite(Site.Provider, await SiteTemplate.For(Site.Provider).CopyAsync()); // tampered with, so nobody else's
        var key = await site.ReportedAsync("接入前的班");
        await site.DbAsync(async db =>
        {
            await ChainTriggers.DropAsync(db, default);
            await db.History.Where(e => db.Declarations.Any(d => d.Key == key && d.Id == e.DeclarationId)).ExecuteUpdateAsync(e => e.SetProperty(x => x.Hash, (string?)null));
            await db.ChainHeads.Where(h => db.Declarations.Any(d => d.Key == key && d.Id == h.Stream)).ExecuteDeleteAsync();
            (await OlderHistory.TakeInAsync(db, default)).ShouldBe(1);
            await ChainTriggers.MakeAsync(db, default);
            return true;
        });
        await SealAsync(site);
        (await VerifyAsync(site)).Faults.ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Proof_IsShownToWhoeverSeesTheDeclaration_AndHoldsNoContent()
    {
        var key = await Site.ReportedAsync("可证的班");
        await SealAsync(Site);
        var browser = await Site.SignInAsync("zj.unit");
        var page = await browser.GetAsync($"/declarations/{key}/proof");
        page.Text.ShouldContain("与存证相符");
        page.Text.ShouldContain("已归入第");
        (await (await Site.SignInAsync("js.unit")).GetAsync($"/declarations/{key}/proof")).Status.ShouldBe(HttpStatusCode.NotFound);

        var file = await browser.GetAsync($"/declarations/{key}/proof?handler=File");
        var proof = JsonDocument.Parse(file.Html()).RootElement;
        file.Html().ShouldNotContain("可证的班");
        var leaf = proof.GetProperty("leaf");
        var steps = proof.GetProperty("path").EnumerateArray().Select(step => new MerkleStep(step.GetProperty("side").GetString() == "left", step.GetProperty("hash").GetString()!));
        Merkle.Climb(leaf.GetProperty("computed").GetString()!, steps).ShouldBe(proof.GetProperty("block").GetProperty("root").GetString());
        proof.GetProperty("entries").EnumerateArray().Last().GetProperty("hash").GetString().ShouldBe(leaf.GetProperty("hash").GetString());
    }

    [SkippableFact]
    public async Task ChainPage_VerifiesInTheBackground_AndComparesAnchors()
    {
        await Site.ReportedAsync("核验页的班");
        await SealAsync(Site);
        var browser = await Site.SignInAsync("audit.admin");
        var page = await browser.GetAsync("/audit/chain");
        page.Text.ShouldContain("最近一块");
        (await page.Form("立即核验").SubmitAsync()).Text.ShouldContain("已开始核验");
        await SweepAsync(Site);
        (await browser.GetAsync("/audit/chain")).Text.ShouldContain("全部相符");

        page = await browser.GetAsync("/audit/chain");
        var refused = await page.Form("登记并核验").Set("Input.Block", "1").Set("Input.Hash", "12 34").SubmitAsync();
        refused.Text.ShouldContain("指纹是锚定记录上的 16 位或更多位");
        await refused.Form("登记并核验").Set("Input.Hash", "0123 4567 89ab cdef").SubmitAsync();
        await SweepAsync(Site);
        page = await browser.GetAsync("/audit/chain");
        page.Text.ShouldContain("与库外锚点不符：第 1 块");
        (await browser.GetAsync("/")).Text.ShouldContain("存证核验发现不符");
        (await page.Form("登记有误，撤销").SubmitAsync()).Text.ShouldContain("已撤销第 1 块的锚点");
        await SweepAsync(Site);
        (await browser.GetAsync("/")).Text.ShouldNotContain("存证核验发现不符");
        (await (await Site.SignInAsync("zj.unit")).GetAsync("/audit/chain")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<ChainBlock?> SealAsync(TestSite site) => site.InScopeAsync(services => services.GetRequiredService<ChainSealer>().SealAsync(default));

    private static Task<ChainReport> VerifyAsync(TestSite site) => site.InScopeAsync(services => services.GetRequiredService<ChainVerifier>().VerifyAsync(withFiles: true, default));

    private static Task<bool> SweepAsync(TestSite site) => site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ChainRuns>().SweepAsync(default);
        return true;
    });

    private static HistoryEntry Copy(HistoryEntry entry, int sequence, string comment) => new()
    {
        DeclarationId = entry.DeclarationId,
        Sequence = sequence,
        At = entry.At,
        Act = entry.Act,
        To = entry.To,
        ActorId = entry.ActorId,
        ActorName = entry.ActorName,
        OnBehalfOf = entry.OnBehalfOf,
        OrganizationId = entry.OrganizationId,
        OrganizationName = entry.OrganizationName,
        SubmissionNumber = entry.SubmissionNumber,
        Comment = comment,
        CommentIsInternal = entry.CommentIsInternal,
        Evidence = entry.Evidence,
    };
}

public sealed class ChainOnSqlite(SqliteSite site) : ChainTests(site), IClassFixture<SqliteSite>;

public sealed class ChainOnPostgres(PostgresSite site) : ChainTests(site), IClassFixture<PostgresSite>;
