using System.Text.RegularExpressions;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>What must stand in no text and no file name of what is filed: a secret marking, somebody's mobile or identity number (M-25).</summary>
internal static partial class UnwantedText
{
    private const string Secrecy = "征集函 二（一）";

    /// <summary>The findings; they name field and file, and never repeat what was found.</summary>
    /// <param name="telephones">Keys of the fields that ask for a telephone number.</param>
    /// <param name="reasons">Key under which the reasons are typed.</param>
    /// <param name="keyOfFile">Key of the field where a file was uploaded.</param>
    public static IEnumerable<Finding> Check(
        IEnumerable<FieldValue> fields, DossierContent content, IReadOnlyCollection<string> telephones, string reasons, Func<FrozenFile, string> keyOfFile)
    {
        foreach (var field in fields.Where(field => field.Text.Length > 0))
        {
            if (Of(field.Text, telephones.Contains(field.Key)) is { } found)
            {
                yield return new(found.Code, Grade.Error, field.Key, $"{field.Group}“{field.Label}”里{found.What}，请删去后再报送。", Secrecy);
            }
        }

        foreach (var text in content.Reasons.Values)
        {
            if (Of(text, false) is { } found)
            {
                yield return new(found.Code, Grade.Error, reasons, $"写的一条理由里{found.What}，请删去后再报送。", Secrecy);
            }
        }

        foreach (var file in content.Files)
        {
            if (Of(Path.GetFileNameWithoutExtension(file.Name), false) is { } found)
            {
                yield return new(found.Code, Grade.Error, keyOfFile(file), $"文件名“{Masked(file.Name)}”里{found.What}，请改名后重新上传。", Secrecy);
            }
        }
    }

    private static (string Code, string What)? Of(string text, bool isTelephone) =>
        SecretMark().IsMatch(text) ? ("SECRET_MARK", "有密级标志，涉密内容不得上网填报")
        : PersonalNumbers.AreIdentitiesIn(text) ? ("ID_NUMBER", "有像身份证号的一串数字")
        : !isTelephone && PersonalNumbers.AreIn(text) ? ("MOBILE_NUMBER", "有手机号") : null;

    private static string Masked(string name) => Digits().Replace(name, "…");

    /// <summary>A level of secrecy with its star, or a line that is nothing but one.</summary>
    [GeneratedRegex(@"(绝密|机密|秘密)\s*[★☆]|^\s*[【\[（(]?(绝密|机密|秘密)[】\]）)]?\s*$", RegexOptions.Multiline)]
    private static partial Regex SecretMark();

    [GeneratedRegex(@"\d[\d \-]{4,}\d")]
    private static partial Regex Digits();
}
