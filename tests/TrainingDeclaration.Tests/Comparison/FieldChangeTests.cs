using TrainingDeclaration.Core.Desks.Comparison;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Tests.Comparison;

public sealed class FieldChangeTests
{
    [Fact]
    public void Number_ShowsTheSignedDifference()
    {
        var change = new FieldChange(Number("180", 180), Number("160", 160));
        change.Delta.ShouldBe("−20");
        change.Summary.ShouldBe("180 → 160，−20");
        new FieldChange(Money("28.50 万元", 28.5m), Money("32.00 万元", 32m)).Delta.ShouldBe("+3.50");
    }

    [Fact]
    public void Number_OnceEmpty_HasNoDifference()
    {
        var change = new FieldChange(Number("", null), Number("60", 60));
        change.Delta.ShouldBeNull();
        change.Summary.ShouldBe("新填写");
        change.Runs.ShouldBe([new Run(RunKind.Added, "60")]);
    }

    [Fact]
    public void List_NamesTheItems()
    {
        var change = new FieldChange(List("德国", "法国"), List("德国", "日本"));
        change.Summary.ShouldBe("增加：日本，减去：法国");
    }

    [Fact]
    public void Text_CountsCharacters() =>
        new FieldChange(Text("请压缩人数"), Text("请压缩规模和人数")).Summary.ShouldBe("新增 3 字");

    [Fact]
    public void Unchanged_SaysSo() => new FieldChange(Text("同"), Text("同")).Summary.ShouldBe("未改动");

    private static FieldValue Text(string text) => new("purpose", "培训目的", "目的与内容", text, true);

    private static FieldValue Number(string text, decimal? amount) => Text(text) with { Amount = amount };

    private static FieldValue Money(string text, decimal amount) => Number(text, amount) with { AmountFormat = "0.00####" };

    private static FieldValue List(params string[] items) => Text(string.Join('、', items)) with { Items = items };
}
