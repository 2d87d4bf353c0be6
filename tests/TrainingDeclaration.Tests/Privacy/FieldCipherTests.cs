using System.Security.Cryptography;
using TrainingDeclaration.Core.Base.Privacy;

namespace TrainingDeclaration.Tests.Privacy;

public sealed class FieldCipherTests : IDisposable
{
    private static readonly FieldPlace Mobile = new("Trainees.Mobile", Guid.CreateVersion7());
    private readonly string folder = Directory.CreateTempSubdirectory("privacy-").FullName;

    private string KeyPath => Path.Combine(folder, "keys", "privacy.key");

    [Theory]
    [InlineData("")]
    [InlineData("13812345678")]
    [InlineData("张三丰 𬱖")]
    public void Decrypt_InItsPlace_GivesTheText(string text)
    {
        var cipher = Cipher();
        var first = cipher.Encrypt(text, Mobile);

        cipher.Decrypt(first, Mobile).ShouldBe(text);
        cipher.Encrypt(text, Mobile).ShouldNotBe(first, "equal texts do not look equal");
        first.Length.ShouldBeLessThanOrEqualTo(FieldCipher.LongestOf(text.Length));
    }

    [Fact]
    public void LongestOf_TextOfLongCharacters_IsExact() => Cipher().Encrypt(new string('丰', 100), Mobile).Length.ShouldBe(FieldCipher.LongestOf(100));

    [Fact]
    public void Decrypt_AnyCharacterChanged_IsRefusedAndShowsNothing()
    {
        var cipher = Cipher();
        var ciphertext = cipher.Encrypt("13812345678", Mobile);
        for (var i = 0; i < ciphertext.Length; i++)
        {
            var changed = $"{ciphertext[..i]}{(ciphertext[i] == 'A' ? 'B' : 'A')}{ciphertext[(i + 1)..]}";
            var refused = Should.Throw<CryptographicException>(() => cipher.Decrypt(changed, Mobile), $"at {i}");
            refused.Message.ShouldNotContain("13812345678");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("13812345678")]
    [InlineData("g1.0123abcd")]
    [InlineData("g1.0123abcd.")]
    [InlineData("g1.0123abcd.AAAA")]
    [InlineData("g2.0123abcd.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Decrypt_WhatIsNoCiphertext_IsRefused(string stored) => Should.Throw<CryptographicException>(() => Cipher().Decrypt(stored, Mobile));

    [Fact]
    public void Decrypt_OfAnotherRowOrField_IsRefused()
    {
        var cipher = Cipher();
        var ciphertext = cipher.Encrypt("13812345678", Mobile);

        Should.Throw<CryptographicException>(() => cipher.Decrypt(ciphertext, Mobile with { Row = Guid.CreateVersion7() }));
        Should.Throw<CryptographicException>(() => cipher.Decrypt(ciphertext, Mobile with { Field = "Trainees.Mail" }));
    }

    [Fact]
    public void Decrypt_WithAnotherFile_NamesTheKeyItNeeds()
    {
        var ciphertext = Cipher().Encrypt("13812345678", Mobile);
        var other = new PrivacyKeyFile(Path.Combine(folder, "other.key"));
        other.Create().ShouldBeTrue();

        Should.Throw<CryptographicException>(() => new FieldCipher(other).Decrypt(ciphertext, Mobile)).Message.ShouldContain(FieldCipher.IdOf(ciphertext));
    }

    [Fact]
    public void AddKey_OldTextsAreRead_NewOnesUseTheNewKey()
    {
        var before = Cipher();
        var old = before.Encrypt("13812345678", Mobile);
        new PrivacyKeyFile(KeyPath).AddKey();
        var after = Cipher();
        var fresh = after.Encrypt("13812345678", Mobile);

        after.Decrypt(old, Mobile).ShouldBe("13812345678");
        after.Decrypt(fresh, Mobile).ShouldBe("13812345678");
        after.IsCurrent(old).ShouldBeFalse();
        after.IsCurrent(fresh).ShouldBeTrue();
        FieldCipher.IdOf(fresh).ShouldNotBe(FieldCipher.IdOf(old));
        after.BlindIndex("13812345678").ShouldBe(before.BlindIndex("13812345678"), "what is stored is still found");
        Should.Throw<CryptographicException>(() => before.Decrypt(fresh, Mobile));
    }

    [Fact]
    public void BlindIndex_OfEqualTexts_IsEqual_AndOfOthersIsNot()
    {
        var cipher = Cipher();
        var index = cipher.BlindIndex("张三", "13812345678");

        index.Length.ShouldBe(64);
        cipher.BlindIndex("张三", "13812345678").ShouldBe(index);
        cipher.BlindIndex("张三1", "3812345678").ShouldNotBe(index);
        cipher.BlindIndex("张三13812345678").ShouldNotBe(index);
        cipher.BlindIndex("张三", "13812345678", "").ShouldNotBe(index);
        var other = new PrivacyKeyFile(Path.Combine(folder, "other.key"));
        other.Create();
        new FieldCipher(other).BlindIndex("张三", "13812345678").ShouldNotBe(index);
    }

    [Fact]
    public void IdOf_WhatIsNoCiphertext_IsEmpty() => FieldCipher.IdOf("13812345678").ShouldBe("");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private FieldCipher Cipher()
    {
        var file = new PrivacyKeyFile(KeyPath);
        file.Create();
        return new FieldCipher(file);
    }
}
