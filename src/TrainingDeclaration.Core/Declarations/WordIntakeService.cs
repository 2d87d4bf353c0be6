using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Access;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Messages;
using TrainingDeclaration.Core.Schemes;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Declarations;

/// <summary>A draft that was made from a Word document, and what was understood of each field.</summary>
public sealed record WordIntake(Declaration Declaration, IReadOnlyList<WordField> Fields);

/// <summary>Makes drafts from filled Word forms: a unit from its own file, a department from one that a unit sent it.</summary>
public sealed class WordIntakeService(AppDbContext db, DeclarationService declarations, Messenger messenger, ReceiveInstant received)
{
    /// <summary>Most bytes of a file: a form of many pages takes a tenth of it.</summary>
    public const long MostBytes = 5 * 1024 * 1024;

    /// <summary>
    /// Reads the file into a new draft that belongs to the unit, and saves it; the unit is told when a department did it.
    /// Nothing of the file itself is kept.
    /// </summary>
    /// <param name="unitId">The person's own unit, or one below the person's department.</param>
    public async Task<Outcome<WordIntake>> TakeInAsync(CurrentUser user, Guid callId, Guid unitId, Guid? routeId, ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        if (file.Length is 0 or > (int)MostBytes)
        {
            return new Refusal(file.Length == 0 ? "请选择 Word 文件。" : "文件超过 5 MB，请去掉图片后再上传。", "file");
        }

        if (DocxReader.Read(file, out var tables) is { } trouble)
        {
            return new Refusal(Explain(trouble), "file");
        }

        IReadOnlyList<WordField> fields = [];
        var isOwn = unitId == user.OrganizationId;
        var outcome = await declarations.BeginAsync(user, unitId, callId, routeId, (scheme, body, setting) =>
        {
            var read = scheme.ReadWord?.Invoke(tables, body, setting);
            fields = read ?? [];
            return Task.FromResult(read is null ? new Refusal($"没有在文件中找到{scheme.Wording.Form}的表格。请用通知所附或系统打印的表填写后上传。", "file") : null);
        }, isOwn ? "从 Word 表导入。" : $"{user.OrganizationName}按单位寄来的 Word 表录入，请核对后报送。", cancel);
        if (outcome.Refusal is { } refusal)
        {
            return refusal;
        }

        var declaration = outcome.Value!;
        if (!isOwn)
        {
            await messenger.TellAsync(
                unitId, $"{user.OrganizationName}按你单位寄来的 Word 表录入了一份草稿“{declaration.Title ?? "（未填写主题）"}”，请核对、补充后报送。",
                $"/declarations/{declaration.Key}/edit", received.Value, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return new WordIntake(declaration, fields);
    }

    private static string Explain(DocxTrouble trouble) => trouble switch
    {
        DocxTrouble.OldFormat => "这是旧版 .doc 文件，或者设了打开密码。请在 Word 中另存为 .docx（不设密码）后上传。",
        DocxTrouble.Macros => "文件带有宏，不能上传。请另存为不含宏的 .docx 后上传。",
        DocxTrouble.TooLarge => "文件解压后过大，不像一份需求表，没有读取。请重新另存为 .docx 后上传。",
        DocxTrouble.DocumentType => "文件含有不允许的外部引用，没有读取。请重新另存为 .docx 后上传。",
        DocxTrouble.NotWord => "这不是可以读取的 .docx 文件，或者文件已损坏。请重新另存后上传。",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
