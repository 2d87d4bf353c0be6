using System.Diagnostics;
using TrainingDeclaration.Core.Desks.Comparison;

namespace TrainingDeclaration.Tests.Comparison;

public sealed class TextDifferenceTests
{
    [Fact]
    public void Of_OneInsertedPhrase_IsTheOnlyRun() =>
        Written("全省重点企业技术负责人。", "全省重点企业生产技术负责人。").ShouldBe("全省重点企业[+生产]技术负责人。");

    [Fact]
    public void Of_NumbersAndLatinWords_AreNotSplit()
    {
        Written("共180人", "共160人").ShouldBe("共[-180][+160]人");
        Written("预算 28.50 万元", "预算 28.05 万元").ShouldBe("预算 [-28.50][+28.05] 万元");
        Written("采用 Zoom 平台授课", "采用 Zoomed 平台授课").ShouldBe("采用 [-Zoom][+Zoomed] 平台授课");
    }

    [Fact]
    public void Of_SingleKeptCharacterBetweenChanges_IsReadAsChanged() =>
        Written("甲乙丙", "丁乙戊").ShouldBe("[-甲乙丙][+丁乙戊]");

    [Fact]
    public void Of_EqualTexts_IsOneRun()
    {
        Written("同", "同").ShouldBe("同");
        TextDifference.Of("", "").ShouldBeEmpty();
        Written("", "新").ShouldBe("[+新]");
    }

    [Fact]
    public void OfItems_ByItem() =>
        TextDifference.OfItems(["德国", "法国"], ["德国", "日本"]).Select(run => $"{run.Kind}:{run.Text}")
            .ShouldBe(["Same:德国", "Removed:法国", "Added:日本"]);

    /// <summary>Whatever the texts: the runs rebuild both, alternate properly, and split no surrogate pair.</summary>
    [Fact]
    public void Of_RandomTexts_GivesBothBack()
    {
        string[] alphabet = ["境", "外", "培", "训", "，", "。", "\n", "a", "Z", "9", "1", ".", ",", " ", "𠮷", "é", "<", "&", "\"", "😀"];
        for (var seed = 1; seed <= 2_000; seed++)
        {
            var random = new Random(seed);
            var old = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            var now = seed % 3 == 0 ? string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)])) : Edited(old, random, alphabet);
            var runs = TextDifference.Of(old, now);
            TextDifference.Old(runs).ShouldBe(old, $"seed {seed}");
            TextDifference.New(runs).ShouldBe(now, $"seed {seed}");
            runs.ShouldAllBe(run => run.Text.Length > 0 && !char.IsLowSurrogate(run.Text.First()) && !char.IsHighSurrogate(run.Text.Last()), $"seed {seed}");
            runs.Zip(runs.Skip(1)).ShouldAllBe(pair => pair.First.Kind != pair.Second.Kind, $"seed {seed}");
            (old == now).ShouldBe(runs.All(run => run.Kind == RunKind.Same), $"seed {seed}");
        }
    }

    [Fact]
    public void Of_TwoLongTexts_IsQuickAndExact()
    {
        var random = new Random(5_000);
        string Long() => string.Concat(Enumerable.Range(0, 5_000).Select(i => i % 40 == 39 ? '。' : (char)random.Next(0x4E00, 0x9FA5)));
        var first = Long();
        var edited = first.ToCharArray();
        for (var i = 0; i < 300; i++)
        {
            edited[random.Next(edited.Length)] = '改';
        }

        foreach (var (old, now) in new[] { (first, Long()), (first, new string(edited)), (first, string.Concat(first.Reverse())), (first, "") })
        {
            var runs = TextDifference.Of(old, now);
            TextDifference.Old(runs).ShouldBe(old);
            TextDifference.New(runs).ShouldBe(now);

            // On a loaded machine an attempt may be interrupted; the fastest one counts.
            Enumerable.Range(0, 50).Any(_ =>
            {
                var watch = Stopwatch.GetTimestamp();
                TextDifference.Of(old, now);
                return Stopwatch.GetElapsedTime(watch).TotalMilliseconds < 50;
            }).ShouldBeTrue("none of 50 tries took less than 50 ms");
        }
    }

    private static string Edited(string text, Random random, string[] alphabet)
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
            var at = random.Next(runes.Count + 1);
            if (at < runes.Count && random.Next(2) == 0)
            {
                runes.RemoveAt(at);
            }
            else
            {
                runes.Insert(at, alphabet[random.Next(alphabet.Length)]);
            }

            text = string.Concat(runes);
        }

        return text;
    }

    private static string Written(string old, string now) => string.Concat(TextDifference.Of(old, now)
        .Select(run => run.Kind switch { RunKind.Removed => $"[-{run.Text}]", RunKind.Added => $"[+{run.Text}]", _ => run.Text }));
}
