using System.Net;
using TrainingDeclaration.Core.Data.Seed;
using TrainingDeclaration.IntegrationTests.Infrastructure;
using TrainingDeclaration.IntegrationTests.Journeys;

namespace TrainingDeclaration.IntegrationTests.Robustness;

/// <summary>Every button that anybody is offered, pressed with fields left out, doubled, swapped and filled with nonsense: no answer is a server error.</summary>
public abstract class MutationTests(TestSite site) : SiteTests(site)
{
    private const int PagesOfAPerson = 40;

    private static readonly string[] Nonsense =
    [
        "", " ", "0", "-1", "1", "999", "99999999999999999999", "1e308", "NaN", "2022-02-30", "0001-01-01", "9999-12-31", "null", "true", "[]", "{}",
        "00000000-0000-0000-0000-000000000000", "01930000-0000-7000-8000-000000000001", "../../x", "\uFFFF", "\u200B", "𬱖", "<script>", "'; --", "%", "ſ",
        "Report", "Nonsense", "zj-unit", "most", "ABCD-EFGH-JKLM", "一百", "１２３", "28，5", "yes", new('长', 3_000),
    ];

    [SkippableFact]
    public async Task AnyPress_Altered_IsAnsweredWithoutAnError()
    {
        var random = new Random(LongRun.Seed);
        var steps = new Steps(Site);
        var key = await steps.ReportedAsync(DemandExample.D1);
        await steps.RelayAsync(key);
        await steps.DraftAsync(DemandExample.D1);
        var each = LongRun.Posts / DemoPeople.All.Count + 1;
        var pressed = 0;
        foreach (var person in DemoPeople.All)
        {
            for (var done = 0; done < each;)
            {
                var browser = Site.Browser();
                await browser.TrySignInAsync(person.Account); // somebody may have suspended them
                var presses = await PressesAsync(browser, random);
                if (presses.Count == 0)
                {
                    break;
                }

                for (var n = 0; n < Math.Min(40, each) && done < each; n++, done++, pressed++)
                {
                    var press = presses[random.Next(presses.Count)];
                    var fields = Altered([.. press.Fields()], random);
                    using var answer = await browser.SendOnceAsync(press.Request(fields));
                    ((int)answer.StatusCode).ShouldBeLessThan(500,
                        $"{person.Account} {answer.RequestMessage!.RequestUri!.PathAndQuery}, post {pressed} of seed {LongRun.Seed}: {string.Join('&', fields.Select(field => $"{field.Key}={field.Value[..Math.Min(40, field.Value.Length)]}"))}");
                }
            }
        }

        pressed.ShouldBeGreaterThanOrEqualTo(LongRun.Posts / 2, "most people should find buttons");
    }

    /// <summary>The buttons of the pages that the person can reach by links, as many pages as a short walk covers.</summary>
    private static async Task<List<PageForm>> PressesAsync(Browser browser, Random random)
    {
        var presses = new List<PageForm>();
        var (seen, next) = (new HashSet<string>(), new List<string> { "/" });
        while (next.Count > 0 && seen.Count < PagesOfAPerson)
        {
            var at = random.Next(next.Count);
            var address = next[at];
            next.RemoveAt(at);
            if (!seen.Add(address))
            {
                continue;
            }

            var page = await browser.GetAsync(address);
            ((int)page.Status).ShouldBeLessThan(500, address);
            if (page.Status != HttpStatusCode.OK || page.Document.QuerySelector(".login-form") is not null)
            {
                continue;
            }

            presses.AddRange(page.Presses().Where(press => !press.Request().RequestUri!.AbsolutePath.EndsWith("/logout", StringComparison.Ordinal)));
            next.AddRange(page.Document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0])
                .Where(link => !link.Contains(".pdf", StringComparison.Ordinal) && !link.Contains(".docx", StringComparison.Ordinal) && !seen.Contains(link)));
        }

        return presses;
    }

    private static List<KeyValuePair<string, string>> Altered(List<KeyValuePair<string, string>> fields, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            // The token stays: without it nothing would be reached.
            var open = Enumerable.Range(0, fields.Count).Where(i => fields[i].Key != "__RequestVerificationToken").ToList();
            if (open.Count == 0)
            {
                return fields;
            }

            var (at, other) = (open[random.Next(open.Count)], open[random.Next(open.Count)]);
            switch (random.Next(6))
            {
                case 0:
                    fields.RemoveAt(at);
                    break;
                case 1:
                    fields.Add(fields[at]);
                    break;
                case 2:
                    fields[at] = new(fields[at].Key, fields[other].Value);
                    break;
                case 3:
                    fields[at] = new(fields[other].Key, fields[at].Value);
                    break;
                default:
                    fields[at] = new(fields[at].Key, Nonsense[random.Next(Nonsense.Length)]);
                    break;
            }
        }

        return fields;
    }
}

public sealed class MutationOnSqlite(SqliteSite site) : MutationTests(site), IClassFixture<SqliteSite>;

public sealed class MutationOnPostgres(PostgresSite site) : MutationTests(site), IClassFixture<PostgresSite>;
